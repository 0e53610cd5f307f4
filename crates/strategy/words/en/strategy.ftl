name = Strategy
