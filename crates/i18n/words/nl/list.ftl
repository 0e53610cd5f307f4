list-between = { ", " }
list-last = { " en " }
