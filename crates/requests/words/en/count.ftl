# Who meets what is asked, while it is written
count-title = Who can do this now
count-exactly = { $count ->
    [0] Nobody in the pool meets everything that is asked so far.
    [one] 1 expert in the pool meets everything that is asked so far.
   *[other] { $count } experts in the pool meet everything that is asked so far.
  }
count-at-least = At least { $count } experts in the pool meet everything that is asked so far.
count-few = Fewer than { $few } experts in the pool meet everything that is asked so far; perhaps nobody does.
count-pool-empty = There is nobody in the pool yet with a complete profile. As soon as there is, it says here how many meet what is asked.
count-pool-few = There are fewer than { $few } experts in the pool with a complete profile: too few to say who meets what.
count-advice = Without “{ $what }” there would be { $number } more.
count-without = without it
count-more = { $number } more { $how }
count-rest-nobody = These keep nobody out by themselves:
count-rest-few = Leaving out one of these alone would bring fewer than { $few } more. This many experts have each of them, the rarest first:
count-has = { $what }: { $number }
count-tightest = The fewest have “{ $what }”: { $number }.
count-experts = Who has it
to-candidates = To the candidates
count-note = Counted over all complete profiles, with the rules of the programme.
count-note-more = “More” says how many meet everything else.
count-rounded = Small numbers are not told, and others are rounded down to a multiple of five.
