# What stands between the items of an enumeration: "Accra, Delft and Kisumu".
list-between = { ", " }
# What stands before the last item.
list-last = { " and " }
list-last-or = { " or " }
