name = Requests
