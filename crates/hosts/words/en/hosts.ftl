name = Hosts
