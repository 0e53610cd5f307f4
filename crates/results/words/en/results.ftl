name = Results
