# Help for those who work with the programme’s own pages
roles-title = Help for the office, administrators, donors and evaluators
roles-lead = What each of these roles does here, and where. If your answer is not here, write to { $email }.
roles-1 = I coordinate the programme
roles-1-text = You do everything that an officer does; see “Help”. Besides, you undo what others decided, with a reason: both stay to be read. Countries, phases and priorities stand under “Strategy”, people and roles under “People”.

    The audit trail, under “People”, tells every change: when, what, by whom.
roles-2 = I work in a country office: safety and arrival
roles-2-text = You get a letter when somebody is selected for your country, and one when all have signed. Before a journey you tell the expert how to stay safe there, and you meet the expert on arrival. Both are tasks on the page of the placement, and stand on “Today” when it is time for them.
roles-3 = I read results for a donor
roles-3-text = “Results” shows what was asked, done and changed, by country, sector, way of working and day. Every figure with a number opens the rows that it counts, and the chain of what is finished. All of it can be stored as CSV.

    You see no names. A number of people under five is not told, nor one from which such a number could be worked out; so people are counted by one thing at a time, and on the present day: a sign and a sentence say where.
roles-4 = I evaluate the programme
roles-4-text = “Results” shows the figures. From there “Answers without names” leads to what experts, colleagues and managements answered, at three moments, also as CSV. One person has one pseudonym at all moments; you do not learn who it is.
roles-5 = I administer accounts
roles-5-text = Under “People” you invite somebody, give a role from a day to a day, and end it with a reason. Where a role begins later, the invitation and the account say from which day. “Sign out everywhere” is for a lost device. The last administrator stays.

    Jobs and letters that failed for good stand under “People”, too: mend what was wrong, and try again.
roles-6 = I administer: whose data can I give out?
roles-6-text = Everybody gets the own copy under “Your account”. You have no page for the data of others: the operator of the program writes a copy of one person with the command “cd4d export person”. The keys with which the program signs its links are a file of the operator as well, and no page.
