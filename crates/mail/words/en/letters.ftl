name = Letters
# Under every letter
sign-off = With kind regards,
about = { $programme } brings professionals with roots in another country together with institutions there, for some weeks of work on the spot or online.
questions = Questions? A person of the programme reads what you write to { $email }
