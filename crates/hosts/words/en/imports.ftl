# Tables of hosts that the operator read in: lines that wait
imports-title = Imported lines that wait
imports-lead = The operator read in a table of hosts. What became a host is in the list of hosts. These lines could not: see why, put them right, and let the operator read in the table again. Or set them aside.
imports-none = No line waits
imports-none-do = The operator reads in a table of hosts with:
imports-caption = Lines that could not become a host
import-forgotten = (removed with the person’s data)
column-file = File
column-place = Line and column
column-content = What it says
column-solved = Solved
solve-link = Solve
solve-title = How was this line solved?
solve-note = What was done
solve-note-hint = For example: sector put right and imported again; or: set aside, the institution is not known. What the line held is then removed from here.
solve-button = Close this line
solved-at = { $when }: { $note }
done-solved = The line was closed.
waiting-import = { $count ->
    [one] Solve one line of a table of hosts
   *[other] Solve { $count } lines of a table of hosts
  }
ball-programme-office = the programme office

# Why a line waits
row-cells = The line has more or fewer cells than the first line of the table.
row-not-text = The line is not in UTF-8: save the table as "CSV UTF-8".
row-missing = This must be filled in.
row-too-long = This is longer than it can be.
row-no-kind = This is not a kind of institution, such as hospital or higher-education.
row-no-country = This is not the code of a country, such as NG.
row-country-elsewhere = This country takes no part in the programme, or not in this phase.
row-country-closed = This country is closed in this phase.
row-no-sector = This is not the code of a sector, such as 12263.
row-bad-email = This is not an e-mail address.
row-twice = A line before it has the same name and country.
