# Lists of people: sent in, letters, lists that go out.

roster-start =
    <b>Bring in a list</b>
    Send an Excel file (.xlsx) with the teams and mediators. A list that the ward has already will do: columns in any order, title lines above them. One file at a time, with 2,000 people at most.

    When I have read it you see first what would become of it: who is added, what changes, which rows are wrong. Nothing is written before you press <b>Do it</b>.
roster-button-template = Empty list
roster-button-open = Show the list that was sent
roster-button-people = People
roster-button-in = Bring in a list
roster-button-lists = Lists
roster-button-look = See whether it is read
roster-button-drop = ✖ Throw this list away
roster-button-show = Show the list
roster-button-again = Show why
roster-button-letters = Letters
roster-button-doubts = Look at { $count } cases
roster-button-make = ✅ Do it
roster-button-make-rest = ✅ Do it, without { $wrong } wrong rows
roster-button-since-today = From today on ({ $day })
roster-button-since = Change the first day
roster-button-problems = See { $count } errors
roster-button-news = See who is new and who changes
roster-button-book = Table of errors (Excel)
roster-button-new = { $count } new letters, good for { $days } days
roster-button-all = All { $count } letters, good for { $days } days
roster-send-a-file = Please send an Excel file (.xlsx): press the paper clip and choose File.
roster-one-file = I read one file at a time, now the first. When that one is written, please send the next.
roster-replaced = I read this new file. The one before it was not written and is dropped.
roster-template-sent = The empty list is above. Fill it in and send it back here.
roster-team-words = Tổ hòa giải
roster-came = The list is read: { $people } rows with people. Nothing is written yet. Tap the button below to see what would be written and which rows are wrong.
roster-came-not = The file you sent cannot be read: { $why }
roster-coming =
    <b>Bring in a list</b>
    The file <i>{ $name }</i> is here. I am reading it and will tell you.
roster-unread =
    <b>Bring in a list</b>
    The file <i>{ $name }</i> cannot be read: { $why }
    Please send another one.
roster-gone = This list is gone: written down, thrown away, or left for more than 14 days. Please send the file again.
roster-done =
    <b>Bring in a list</b>
    It is written down. Next: print letters for those who have not joined.

    A list of people cannot be taken back as a whole: who held which office from when must be kept. If somebody is wrong, open <b>People</b> and their name: <b>Correct</b>; somebody added by mistake: <b>End the office</b>, with the reason that it was a mistake and never held. If many rows are wrong, correct the file and send it again: only what differs is written. Teams are put right under <b>Teams and groups</b>.
roster-left = The list is kept for 14 days, nothing is written. Open it again among what waits for you.
roster-dropped = The list is thrown away, nothing is written.
roster-plan =
    <b>Bring in a list</b>
    File <i>{ $name }</i>: { $people } rows with people.

    { $lines }

    { $end }
roster-plan-groups = • { $count } resident groups are added
roster-plan-teams = • { $count } teams are added
roster-plan-added = • { $count } people are added
roster-plan-changed = • { $count } people change
roster-plan-same = • { $count } people stay as they are
roster-plan-left-out = • { $count } rows are left out, as you chose
roster-plan-doubts = • { $count } namesakes to decide on
roster-plan-wrong = • { $count } rows are wrong and not written
roster-plan-phones = • { $count } people confirmed another telephone themselves: theirs stays
roster-plan-not-listed = • { $count } mediators of { $teams } stand in the register and not in the list: they stay, nobody is removed
roster-plan-more-teams = { $count } more teams
roster-plan-unlisted = • The list does not speak of { $teams } other teams of the ward ({ $count } mediators): they stay as they are
roster-plan-passed-over = • { $count } rows that tell of nobody, passed over: { $rows }
roster-plan-not-read = • Sheets not read (hidden, or without names of people): { $sheets }
roster-plan-example = • The example row of the empty list: not written
roster-plan-strange = • Columns not used: { $columns }
roster-plan-identities = • A column of identity numbers: not read, not kept
roster-plan-alike = ⚠ “{ $name }” is new and spelled nearly as “{ $known }”: please look at the accents. If they are one, mend the file and send it again.
roster-plan-alike-more = ⚠ and { $count } more new names differ from others by accents alone
roster-plan-decide = Nothing is written yet. Please decide on the namesakes first.
roster-plan-nothing = Everything is as the list says: nothing is to be written.
roster-plan-ready = Nothing is written yet. <b>Do it</b> writes everything at once.
roster-plan-ask-since =
    <b>Since when?</b> The list does not say when { $count } people began. For those who have been at it for longer, please type a day, a month or a year, such as <i>15/3/2021</i>, <i>3/2021</i> or <i>2021</i>. One answer holds for all of them, and figures of earlier years go by it. Nothing is written yet.
roster-plan-since = • { $count } people without a first day: since { $day }
roster-plan-coarse = • { $count } people with a month or a year only: since its first day
roster-plan-ordinance = • { $count } people recognised under the ordinance of 1998, without a day: since 31/12/2013
roster-changed-meanwhile = The register has just changed, and the result is not what you saw. Please look again and press once more.
roster-made = Written: { $added } people added, { $changed } changed.
roster-problems =
    <b>{ $count } errors in the list</b>
    { $lines }

    Please correct the file and send it again. The other rows are kept.
roster-problem = • { $at }: { $wrong }
roster-cell = cell { $cell }
roster-cell-of = cell { $cell } (sheet { $sheet })
roster-row = row { $cell }
roster-row-of = row { $cell } (sheet { $sheet })
roster-book-sent = The table of errors is above.
roster-news =
    <b>New and changed: { $count } people</b>
    { $lines }
roster-news-added = • { $name } – new, { $unit }
roster-news-changed = • { $name } – { $what }
roster-fact-name = name
roster-was-called = name (the register has { $name })
roster-fact-sex = sex
roster-fact-birth = birth
roster-fact-ethnicity = ethnicity
roster-fact-group = residence
roster-fact-education = schooling
roster-fact-qualification = training
roster-fact-occupation = occupation
roster-fact-organisation = organisation
roster-fact-phone = telephone
roster-fact-paper = recognition decision
roster-fact-since = first day
roster-doubt =
    <b>Namesakes: { $count } left</b>
    In the list, { $row }:
    { $listed }

    { $whose }
    { $known }

    One person or two?
roster-doubt-several =
    <b>Namesakes: { $count } left</b>
    In the list, { $row }:
    { $listed }

    Several people are called so, or differ by accents alone:
    { $lines }

    Who is this row?
roster-doubt-one = • { $person }
roster-doubt-row-above = a row above
roster-choice-this = { $name }, born { $year }
roster-choice-nobody = Somebody else
roster-doubt-person = <b>{ $name }</b>, born { $year }, { $unit }
roster-doubt-in-list = A row above has:
roster-doubt-in-register = The register has:
roster-year-unknown = in an unknown year
roster-teams = { $teams }
roster-decided = All namesakes are decided on.
roster-choice-same = One person
roster-choice-other = Two people
roster-choice-leave_out = Leave this row out
roster-all-joined =
    <b>Letters</b>
    All { $joined } people have joined, nobody needs a letter.
roster-letters =
    <b>Letters</b>
    { $joined } people have joined, { $outside } have not; { $invited } of them have a letter that still works.

    { $lines }

    I make one Word file: a page for each team, a slip with a code and directions for each person, to print and cut. A new letter takes the place of that person's old one.
roster-outside = • { $name } – { $team } – <i>no letter yet</i>
roster-outside-invited = • { $name } – { $team } – <i>{ $letters } letters, the last of { $day }, works until { $until }</i>
roster-outside-expired = • { $name } – { $team } – <i>{ $letters } letters, the last of { $day }, expired</i>
roster-button-remind = 🔔 Remind
roster-button-remind-teams = 🔔 Remind { $count } teams
roster-button-ask-letters = Ask for new letters
roster-button-ask-letters-of = New letters: { $team }
roster-remind =
    <b>Remind who has not joined</b>
    { $count } people have a letter and have not joined.

    { $lines }

    No message reaches them. The heads of team, resident group and Front committee who have joined are asked instead: one message each, with who has not joined, since when, words to read out or forward, and the way to a new letter. Each team at most once in { $days } days.
roster-remind-line = • { $team }: { $count } people. { $how } { $before }
roster-remind-by = Through { $names }.
roster-remind-not-yet = Again from { $day } on.
roster-remind-nobody = Nobody around the team has joined: please print letters and hand them over.
roster-reminded-before = Reminded { $times } times, last on { $day }.
roster-remind-no-team = • Of no team: { $count } people. Please print letters and hand them over.
roster-remind-none =
    <b>Remind</b>
    Nobody has a letter and has not joined.
roster-remind-too-soon = Each team at most once in { $days } days; none is due.
roster-remind-sent = { $people } people were asked to remind { $teams } teams. Outside office hours it arrives the next morning.
roster-remind-sent-expired = { $people } people were asked to remind { $teams } teams. The letters of { $expired } people have expired: press <b>Letters</b> for new ones.
roster-lagging-letter =
    <b>Please remind who has not joined</b>
    { $teams }

    Words to read out or to forward:
    <i>The ward of { $ward } invites you to the mediation assistant on Telegram. Take the slip with your name, scan its code with your telephone and press Start. If you have no Telegram or it does not scan, ask your family, or bring telephone and slip to me.</i>

    { $way }
roster-lagging-team =
    { $team }: { $count } people have a letter of the ward and have not joined the mediation assistant.
    { $lines }
roster-lagging = • { $name }: letter of { $day }, works until { $until }
roster-lagging-expired = • { $name }: letter of { $day }, expired, needs a new one
roster-lagging-more = • and { $count } more
roster-lagging-way-phone = Letter lost or expired: press the button below or call the ward office, { $phone }.
roster-lagging-way = Letter lost or expired: press the button below, the ward office makes a new one.
roster-letters-asked = The ward office was asked for new letters.
roster-letters-asked-today = The ward office was told today that this team needs new letters. No need to ask again, please wait for them.
roster-letters-wanted =
    <b>New letters wanted</b>
    { $name } asks for new letters for those of { $team } who have not joined: lost or expired.
roster-todo-not-joined = { $count } people have had a letter for { $days } days and have not joined
roster-todo-new-letters = { $count } people have not joined, and their letters have expired: make new ones
roster-letters-sent = { $count } letters are made, the file is above. Each is for one person only.
roster-letters-files = { $count } letters are made, in { $files } files above. Each letter is for one person.
roster-letters-some = { $count } letters are made, in { $files } files above. { $left } people are left: please press again.
roster-lists =
    <b>Lists</b>
    Which list do you need?
roster-list-register = List of mediators – { $format }
roster-list-numbers = Numbers of teams and mediators – { $format }
roster-list-contacts = Telephones by team – Excel
roster-format-xlsx = Excel
roster-format-docx = Word
roster-ask-register =
    <b>List of mediators</b>
    As of which day? Choose, or type a day. Example: <i>30/6/2026</i>
roster-ask-numbers =
    <b>Numbers of teams and mediators</b>
    Of which period? Choose, or type it. Examples: <i>quý 3</i>, <i>9 tháng</i>, <i>1/4-30/6</i>. A day is the year up to it.
roster-period-today = From the first of January to today ({ $to })
roster-period-half = First half of the year (to { $to })
roster-period-last = Last year (to { $to })
roster-period-closed = Period of the statistical report (to { $to })
roster-not-yet = This period has not begun. Choose one that is over or goes on.
roster-list-sent = The file is above.
roster-todo = A list was sent and is not written down

roster-why-too_big = the file is larger than 20 MB, which Telegram does not hand over. A list of words alone is much smaller: please copy the table into a new Excel file, without pictures, and send that.
roster-why-not_a_workbook = it is no Excel file (.xlsx).
roster-why-old_format = it is an old Excel file (.xls). Open it in Excel, choose Save As, “Excel Workbook (.xlsx)”, and send that.
roster-why-locked = it has a password. Please take it off and send the file again.
roster-why-bomb = it holds far more than a list needs. Please copy the list into a new file.
roster-why-broken = it is damaged or cut off. Please open it, save it and send it again.
roster-why-too_many_rows = it has more than 20,000 rows. Please split it.
roster-why-too_slow = it takes too long to read. Please copy the list into a new file.
roster-why-not_fetched = Telegram did not hand the file over. Please send it again in a few minutes.
roster-why-merged = cells are merged over most of a sheet. Please open it in Excel, select the whole sheet, press Unmerge Cells, save it and send it again.
roster-why-nobody = the list is empty. Please fill people in below the names of the columns and send it again.
roster-why-too_many_people = it has more than 2,000 people, the most that can be sent here at once. Please split it and send the files one by one, or ask whoever runs the server to bring the whole file in.
roster-why-no_list = no row of column names with <i>Họ và tên</i> is there. Please see the empty list.

roster-wrong-no_value = a formula without a value. Please open the file in Excel and save it, or type the value
roster-wrong-formula_error = a formula with an error. Please type the value
roster-wrong-too_long = too many letters
roster-wrong-old_font = letters of an old font (TCVN3, VNI). Please convert them to Unicode
roster-wrong-identity = an identity number. Please take it out, I do not keep it
roster-wrong-no_name = no name
roster-wrong-not_a_name = not a full name: { $said }
roster-wrong-birth = no date of birth: { $said }. Example: 1960 or 02/5/1960
roster-wrong-birth_year = a year of birth that cannot be: { $said }
roster-wrong-sex = the sex is not clear { $said }
roster-wrong-phone = no telephone number: { $said }
roster-wrong-day = no day: { $said }. Example: 02/3/2021
roster-wrong-future_day = a day to come: { $said }
roster-wrong-ward_office = an office of the ward or commune: { $said }. If this is a mediator, please write “Hòa giải viên” in this cell and the other office in the column Nghề nghiệp. Officers and leaders of the ward are invited under People
roster-wrong-no_unit = no team and no resident group
roster-wrong-name_taken = another team is called so already: { $said }. Please look at team and group of this row
roster-wrong-two_units = several teams are called so: { $said }. It may be { $among }. Please copy one of these names into the cell with all its accents: another accent is another team
roster-one-of = “{ $name }”
roster-wrong-has_head = the team has a head already, { $said }. A team has one head; change it under People
roster-wrong-other_team = a mediator of { $said } now. If they go to another team: open People, tap their name, tap “Move to another team”, choose the new team and the day; their open cases are handed over there. Then send the file again. If they stay, correct this row
roster-wrong-contradiction = the register does not take this. Please look at the person under People and put it right there
roster-wrong-two_columns = two columns of one kind: the first is read, this one is not: { $said }. Please take one out
roster-wrong-other_decision = another recognition decision is known: { $said }. If the register is wrong, correct it under People
roster-wrong-has_holder = { $said } holds this office. Change it under People
roster-wrong-holds_already = the office is theirs already, from { $said }. Please look under People
roster-wrong-decision_day = the day of the decision does not fit the time in which the office was held. Please check the day, or correct it under People
roster-wrong-before_unit = the register has this team or group since { $said } only. Please write the day of joining it in the column “Tham gia từ”; the day of the decision may stay
roster-wrong-other_ward = of another ward: { $said }. Only people of your own ward are written here; if the column is wrong, please correct it
roster-wrong-name_alone = a name and nothing else: { $said }. If it is somebody of the list, please add the running number or the year of birth; if it is whoever signed, nothing is to be done
roster-wrong-unit_ended = this team is dissolved or part of another: { $said }

roster-caption-template = <b>Empty list</b>. Fill it in and send it back here.
roster-caption-problems = <b>Errors of the list</b>
roster-caption-letters-part = <b>{ $count } letters</b> (file { $nth } of { $of }), good to the end of { $until }. Print, cut and hand one to each person.
roster-caption-letters = <b>{ $count } letters</b>, good to the end of { $until }. Print, cut and hand one to each person.
roster-caption-register = <b>List of teams and mediators</b> as of { $day }
roster-caption-numbers = <b>Numbers of teams and mediators</b> from { $from } to { $to }
roster-caption-contacts = <b>Telephones of the teams</b>. For the ward’s work only.
