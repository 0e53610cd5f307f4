# Closing for applications
close-title = Close { $case } for applications?
close-applied = { $count ->
    [0] Nobody has applied yet.
    [one] One person has applied.
   *[other] { $count } people have applied.
  }
close-announced = It is announced that people can apply until { $day }; after closing nobody can any more.
close-open-ended = It is announced that people can apply until the request is filled; after closing nobody can any more.
close-after = Those who are still writing an application cannot send it.
