name = Selection
