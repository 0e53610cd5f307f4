list-between = { ", " }
list-last = { " en " }
list-last-or = { " of " }
