name = Matching

# Skills and languages held
language-held = { $language }, { $level }
skill-held = { $skill }, level { $level } of 5, { $years ->
    [one] 1 year
   *[other] { $years } years
  }
level-native = native

# Parts of a score
part-skills = Skills needed
part-wished-skills = Skills wished
part-languages = Languages needed
part-wished-languages = Languages wished
part-experience = Experience
part-time = Time
part-sector = Sector
part-working-week = Shared working hours
part-wished = { $what } (wished)
why-near = It is close to { $skill } and counts partly.
why-stale = Last used in { $year }, so it counts for less.
why-variety = { $held } counts partly for { $asked }.
why-sector-missing = Has not worked in the sector.
level-and-years = level { $level }, used for { $years ->
    [one] 1 year
   *[other] { $years } years
  }
most-itself = { $skill } itself
most-fresh = the same, used lately
most-language = { $language } at { $level }
most-experience = { $years ->
    [one] 1 year
   *[other] { $years } years
  }
most-time = every day on which the work may start
most-week = { $hours ->
    [one] 1 hour a week in common
   *[other] { $hours } hours a week in common
  }

# How points come about
rule-skill = The most: { $levels ->
    [one] 1 level
   *[other] { $levels } levels
  } above the level asked, and { $years ->
    [one] 1 year
   *[other] { $years } years
  } more than are asked. The level counts for { $share }%, the years for the rest. A skill that is close counts partly; one that was not used for more than { $fresh ->
    [one] 1 year
   *[other] { $fresh } years
  } counts for less.
rule-language = The most: { $levels ->
    [one] 1 level
   *[other] { $levels } levels
  } above the level asked.
rule-experience = The most: { $years ->
    [one] 1 year
   *[other] { $years } years
  } of experience or more.
rule-time = The share of the days on which the work may start and the person can begin.

# Gates that fail
gate-inactive = The profile is paused or not complete
gate-years = Too few years of experience for this request
gate-rule = A rule of the programme is not met
gate-rule-residence = Does not live in a country that the programme allows
gate-rule-experience = Fewer years of experience than the programme asks
gate-origin-tie = No tie with { $country }
gate-residence = No proof of a right to return to the country of residence
gate-online = Does not work online
gate-physical = Does not work on the spot
gate-travel = Does not want to travel
gate-language = { $language } below { $level }
gate-skill = { $skill } below level { $level } or below { $years ->
    [one] 1 year
   *[other] { $years } years
  }
gate-time = No time in the period asked
gate-time-of = No time in the period of block { $number }
gate-time-or-hours = { $time }, or fewer than { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
  } a week for online work
missed-time = No time in the profile for { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
  } in a row, beginning between { $first } and { $last }
missed-travel = Your profile does not say that you can work at the host
missed-online = Your profile does not say that you can work online
gate-hours = { $found ->
    [one] 1 hour
   *[other] { $found } hours
  } a week for online work in the profile, and { $asked ->
    [one] 1 is
   *[other] { $asked } are
  } asked

# One requirement made weaker
relax-origin-tie = without a tie with the country
relax-residence = without the right to return
relax-mode = with another way of working
relax-sector = with the sector as a wish
relax-travel = without travel
relax-language-level = with { $language } at { $level }
relax-wish = with { $what } as a wish
relax-skill-level = with { $skill } at level { $level }
relax-skill-years = with { $skill } and { $years ->
    [0] no years asked
    [one] 1 year
   *[other] { $years } years
  }
relax-dates = with dates { $days } days earlier or later
relax-any-time = at any time
gate-language-missing = { $language } is not in the profile (asked: { $level })
gate-skill-missing = { $skill } is not in the profile (asked: level { $level } and { $years ->
    [one] 1 year
   *[other] { $years } years
  })

# What is asked, as a thing
asked-active = a profile that is complete
asked-years = { $years ->
    [one] 1 year of experience
   *[other] { $years } years of experience
  }
asked-rule = a rule of the programme
asked-rule-residence = the programme's rule on the country of residence
asked-rule-experience = the programme's rule on years of experience
asked-origin-tie = a tie with { $country }
asked-residence = a right to return to the country of residence
asked-online = online work
asked-online-block = online work in block { $number }
asked-physical = work on the spot
asked-travel = travel to the host
asked-time = time in the period of the work
asked-time-of = time in the period of block { $number }
told-at-least = at least { $count }
told-few = fewer than { $few }

# Checks: what is asked, what was found
check-profile = A complete profile, and available
check-residence = Lives in: { $countries }
check-right-to-return = May return to the country of residence
check-origin-tie = Has a tie with { $country }
check-years = At least { $years ->
    [one] 1 year
   *[other] { $years } years
  } of experience
check-years-here = At least { $years ->
    [one] 1 year
   *[other] { $years } years
  } of experience, asked for this assignment
check-travel = Works on the spot in { $country }
check-online = Works online
check-language = { $language }, at least { $level }
check-skill = { $skill }, at least level { $level } of 5 and { $years ->
    [one] 1 year
   *[other] { $years } years
  }
check-time = { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
  }, beginning between { $first } and { $last }
check-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
  } a week for online work
found-hours = { $hours ->
    [one] 1 hour
   *[other] { $hours } hours
  } a week in the profile
found-nothing = not in the profile
found-unsaid = not answered
found-yes = yes
found-no = no
found-active = yes
found-from = can begin { $date }
found-ends = can begin { $from }, but the time in the profile ends on { $until }: too early for { $weeks ->
    [one] 1 week
   *[other] { $weeks } weeks
  }
found-draft = the profile is not active yet
found-gone = not kept: the person has left
found-years = { $years ->
    [one] 1 year
   *[other] { $years } years
  }
found-paused = the profile is paused

# Versions of the rules for points
rules-version = { $name }, version { $number }
rules-general = general

# The table of reasons
reasons-caption = What is asked, what was found, and whether it fits
reasons-what = What counts
reasons-asked = Asked
reasons-found = Found
reasons-mark = Fits
reasons-points = Points
reasons-sum = Together
reasons-most = For all points: { $most }
mark-met = Met
mark-met-less = Met, not all points
mark-partly = Partly
mark-absent = Missing
asked-sector = work in the sector
asked-experience = experience
asked-starts = a start in the period asked
asked-starts-blocks = a start of each block within the period of that block
asked-at-least = at least { $years ->
    [one] 1 year
   *[other] { $years } years
  }
found-as = { $skill }, { $what }
found-sector = has worked in it
found-starts = { $asked ->
    [one] can begin on { $days } of the 1 day on which the work may start
   *[other] can begin on { $days } of the { $asked } days on which the work may start
  }
found-starts-blocks = can begin on { $days } of { $asked } days on which a block may start, those of all blocks added up
found-starts-all = { $asked ->
    [one] can begin on the 1 day on which the work may start
   *[other] can begin on each of the { $asked } days on which the work may start
  }
found-starts-all-blocks = can begin each block on every day on which it may start
found-not-given = not given

# A placement in the days of an assignment
overlap-physical = Has a placement { $case } on the spot from { $from } to { $until }: these days overlap the days of this assignment.
overlap-online = Has a placement { $case } online, { $hours } hours a week, from { $from } to { $until }: these days overlap the days of this assignment.
overlap-own-physical = You have a placement { $case } on the spot from { $from } to { $until }: these days overlap the days of this assignment.
overlap-own-online = You have a placement { $case } online, { $hours } hours a week, from { $from } to { $until }: these days overlap the days of this assignment.
