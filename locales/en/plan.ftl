# The ward's plan and what was done of it.

section-kehoach = Ward plan
command-kehoach = The year's plan and results
help-kehoach = <b>Ward plan</b>: how far each piece of work has come, what still lacks a result
form-plan = A result of the plan being written down
plan-title = Plan { $number } of { $year }
plan-title-unnumbered = Plan of { $year } (no number yet)
plan-overview =
    <b>{ $title }</b>
    { $about }

    { $lines }
plan-overview-done = With results: <b>{ $done } of { $count }</b> pieces of work
plan-overview-named = ⚠ To look at: <b>{ $count }</b>
plan-overview-newest = Newest: { $line }
plan-overview-teams = Teams with at least { $wanted } joint activities this year: { $enough } of { $count }
plan-overview-money = Resources – { $source }: { $sum } đồng
plan-overview-in-kind = Resources – { $source }: { $kind } in kind
plan-overview-mobilised = Resources – { $source }: { $sum } đồng and { $kind } in kind
plan-of-part = { $part }: { $done }/{ $count }
plan-part-consolidate = Teams consolidated, mediators able
plan-part-train = Training
plan-part-model = Model team
plan-part-outreach = Outreach, spreading the law
plan-part-cooperate = Coordination and resources
plan-part-money = Money
plan-part-carry = Carrying it out
plan-tie-review = review of a team
plan-tie-people = mediators recognised or released
plan-tie-upper_training = training by an upper level
plan-tie-own_training = training by the ward
plan-tie-bulletin = legal bulletin
plan-tie-announcement = announcement
plan-tie-coordination = joint activity
plan-tie-budget = money of the budget
plan-tie-mobilised = mobilised resources
plan-tie-case = case mediated
plan-tie-month = month closed by a team
plan-tie-difficulty = difficulty answered
plan-tie-broadcast = text broadcast
plan-tie-meeting = text talked about
plan-tie-model_chosen = model team chosen
plan-tie-model_support = model team supported
plan-tie-model_rating = model team rated
plan-tie-model_decision = decision on a model team
plan-tie-model_replication = learned or taken over from a model team
plan-partner-front = Fatherland Front
plan-partner-organisation = Mass organisation
plan-partner-police = Police
plan-partner-security = Local security force
plan-partner-lawyer = Lawyers, jurists, legal aid
plan-partner-court = Assessors, former judges, prosecutors
plan-partner-reporter = Legal reporters
plan-partner-other = Others
plan-way-mediating = Mediating together
plan-way-advice = Legal advice to the team
plan-way-training = Help with training
plan-way-outreach = Outreach together
plan-way-other = Something else
plan-source-budget = Budget
plan-source-organisation = Bodies, companies, associations
plan-source-person = People
plan-source-other = Another source
plan-standing-done = ✔ done
plan-standing-going = ✔ under way, last { $days ->
        [0] today
       *[other] { $days } days ago
    }
plan-standing-open = nothing yet
plan-standing-soon = ⏳ due soon, { $missing } still missing
plan-standing-quiet = ⚠ nothing new for more than a quarter
plan-standing-overdue = ⚠ overdue, { $missing } still missing
plan-standing-dropped = dropped
plan-line-begun = ✔ { $words } ({ $count })
plan-line-open = ○ { $words }
plan-line-soon = ⏳ { $words }
plan-line-late = ⚠ { $words }
plan-line-dropped = ✖ { $words }
plan-part = <b>{ $part }</b>
plan-named =
    <b>Work to look at</b>
    { $count ->
        [0] Nothing lacks a result.
       *[other] { $count } due soon, overdue, or without a result for more than a quarter.
    }
plan-item =
    <b>{ $part }</b>
    { $words }

    { $lines }

    <b>Done</b>
    { $done }
plan-item-standing = Standing: <b>{ $standing }</b>
plan-item-who = Who: { $who }
plan-item-due = Due: { $day }
plan-item-all-year = When: all { $year }
plan-item-wanted = At least { $wanted } times, { $count } so far
plan-item-dropped = Dropped because: { $why }
plan-item-ties = Ties itself: { $ties }
plan-item-tied = Tied by itself: { $ties }
plan-number-of = { $tie }: { $count }
plan-item-before = Before it was changed: { $words }
plan-bullet = • { $line }
plan-nothing-done = Nothing yet.
plan-more-done = … and { $count } more
plan-noted = { $day } – { $what }
plan-noted-more = { $day } – { $what } ({ $more })
plan-noted-struck = ✖ { $day } – a struck line
plan-tied = { $day } – { $tie }
plan-tied-of = { $day } – { $tie }: { $what }
plan-tied-people = { $day } – { $tie }: { $what } ({ $count } people)
plan-tied-count = { $day } – { $tie } ({ $count } people)
plan-of-place = { $place }
plan-of-people = { $count } people
plan-of-partner = with { $partner }
plan-of-teams = { $teams }
plan-of-money = { $sum } đồng
plan-of-source = { $source }
plan-day = { $day }
plan-teams = { $names }
plan-teams-more = { $names } and { $more } more teams
plan-teams-all = all { $count } teams
plan-teams-none = no team in particular
plan-entries = <b>What was written down ({ $count })</b>
plan-entries-of =
    <b>What was written down ({ $count })</b>
    { $words }
plan-entry-line = { $day } – { $words }
plan-entry-line-struck = ✖ { $day } – { $words }
plan-entry-own = Yours: { $line }
plan-entry =
    <b>A result</b>
    { $line }

    { $lines }
plan-entry-by = Written down by { $name } on { $day }
plan-entry-replaces = It takes the place of a line that was put right.
plan-entry-corrected = ✖ Put right by { $name } on { $day }; see the line in its place.
plan-entry-struck = ✖ Struck by { $name } on { $day }: { $why }
plan-entry-gone = This line was put right or struck.
plan-strike =
    <b>Strike this line?</b>
    { $line }

    Please type why. Example: <i>Written twice</i>
plan-reason-help = Please type why, in 3 to { $most } letters.
plan-struck = ✔ Struck. It stays readable and counts no more.
plan-none =
    <b>Plan of { $year }</b>
    The ward has no plan of this year yet.
plan-offer =
    <b>Plan of { $year }</b>
    The ward has no plan yet. One tap brings all the work of plan 110/KH-UBND; afterwards you change it to fit the ward.
plan-offer-next =
    <b>Plan of { $year }</b>
    The ward has no plan yet. It may start from that of { $from }: what is still done stays, days move to { $year }, without a number.
plan-gone = This work is not in the plan.
plan-begun = ✔ The plan is made. Tap its parts to see and change it.
plan-button-begin = ✔ Make the plan of { $year }
plan-button-begin-next = ✔ Start from the plan of { $from }
plan-button-year = Year { $year }
plan-button-named = ⚠ Work to look at ({ $count })
plan-button-note = ✍ Write down a result
plan-button-coordination = Note coordination
plan-button-resource = Note resources
plan-button-entries = What was written down
plan-button-lines = What was written down ({ $count })
plan-button-edit-plan = Change the plan
plan-button-edit-item = Change this work
plan-button-open = Open { $tie } { $day }
plan-button-item = Open the work of the plan
plan-button-photo = See the picture
plan-button-no-photo = No picture
plan-button-correct = Put this line right
plan-button-strike = Strike this line
plan-button-save = ✔ Write into the plan
plan-button-save-correction = ✔ Write the correction
plan-button-in-kind = It is no money
plan-button-no-team = No team in particular
plan-button-teams-done = ✔ Done ({ $count } teams)
plan-button-ties-done = { $count ->
        [0] ✔ Done (nothing)
       *[other] ✔ Done ({ $count })
    }
plan-button-all-teams = All { $count } teams
plan-button-drop = Drop this work
plan-button-again = Take this work up again
plan-button-add = Add work
plan-button-all-year = All year
plan-button-no-number = No number
plan-team = { $name }
plan-team-chosen = ✔ { $name }
plan-free-tie = { $tie }
plan-chosen-tie = ✔ { $tie }
plan-note-event =
    <b>Write down a result</b>
    Type one message: which day, what, where, how many people. A picture of the event may come with it.

    Example: <i>Hôm qua họp tổ dân phố, 45 người, tuyên truyền Luật Hòa giải ở cơ sở</i>
    Please no names of parties, and no pictures of papers or of case files.
plan-note-coordination =
    <b>Note coordination</b>
    Type one message: which day, with whom, what, with what result. A picture of the event may come with it.

    Example: <i>Hôm qua Công an phường cùng tuyên truyền ở nhà văn hóa, 60 người dự</i>
    Please no names of parties, and no pictures of papers or of case files.
plan-note-resource =
    <b>Note resources</b>
    Type one message: which day, who gave, how much money or what, and what for.

    Example: <i>Hôm qua Công ty Hà An ủng hộ 5 triệu đồng mua tủ đựng hồ sơ</i>
plan-ask =
    <b>{ $what }</b>

    { $ask }
plan-ask-item = Which work of the plan is it a result of?
plan-ask-day = Which day? Tap one, or type it like <i>5/5</i>.
plan-ask-place = Where? Example: <i>nhà văn hóa Kim Đôi</i>
plan-ask-people = How many people? Example: <i>45 người</i>
plan-ask-partner = With whom?
plan-ask-way = What was done together?
plan-ask-teams = Which teams does it concern? Tap each, then the button below.
plan-ask-source = Where did it come from?
plan-ask-money = How much money? Example: <i>5 triệu</i>
plan-check =
    <b>Look at it, then write it down</b>
    { $lines }
plan-answer-none = not written
plan-answer-what = What: { $words }
plan-answer-item = In the plan: { $words }
plan-answer-day = Day: { $words }
plan-answer-place = Where: { $words }
plan-answer-people = People: { $words }
plan-answer-partner = With: { $words }
plan-answer-way = Kind: { $words }
plan-answer-teams = Teams: { $words }
plan-answer-source = From: { $words }
plan-answer-money = Worth: { $words }
plan-in-kind = in kind
plan-has-photo = 🖼 With a picture
plan-photo-taken = The picture is here.
plan-photo-taken-alone = The picture is here. The words below it were not written down: please answer the question on the card.
plan-photo-off = The picture is off again.
plan-photo-caption = Picture of { $day }
plan-edit-what = What was done
plan-edit-item = Work of the plan
plan-edit-day = Day
plan-edit-place = Where
plan-edit-people = People
plan-edit-partner = With whom
plan-edit-way = Kind
plan-edit-teams = Teams
plan-edit-source = Source
plan-edit-money = Money
plan-saved = ✔ Written into the plan.
plan-corrected = ✔ The correction is written; the former line stays readable.
plan-words-help = Please say more, in 3 to { $most } letters.
plan-place-help = Please type the place. Example: <i>nhà văn hóa Kim Đôi</i>
plan-people-help = Please type how many people. Example: <i>45</i>
plan-money-help = Please type the sum. Example: <i>5 triệu</i>
plan-wanted-help = Please type how many times. Example: <i>4</i>
plan-day-of-another-year = { $day } does not belong to the plan of { $year }. Please look at the day again, or open that year's plan.
plan-signed-of-another-year = { $day } is no day of signing the plan of { $year }: it is signed from 1 July of the year before. Please look at the day again.
plan-change-head =
    <b>Change the plan</b>
    { $title }
plan-change-item = <b>Change this work</b>
plan-add = In which part does the new work stand?
plan-field-text = What is to be done
plan-field-who = Who does it
plan-field-due = Due day
plan-field-wanted = How often
plan-field-ties = What ties itself
plan-field-number = Number of the plan
plan-field-title = Title of the plan
plan-field-day = Day of the plan
plan-write =
    Now: { $now }

    { $ask }
plan-write-text = Type what is to be done.
plan-write-who = Who does it? Example: <i>Công chức Tư pháp – hộ tịch</i>
plan-write-due = By which day? Example: <i>15/11</i>
plan-write-wanted = How often at least in the year? Example: <i>4</i>
plan-write-ties = What becomes a result here by itself? Tap to choose or leave out, then tap the button that ends it.
plan-ties = { $ties }
plan-ties-none = nothing, results are written by hand
plan-write-drop = Why is it dropped? Please type the reason.
plan-write-new = Type the new work.
plan-write-number = The number of the plan? Example: <i>110/KH-UBND</i>
plan-write-title = Type what the plan is called.
plan-write-day = On which day was it signed? Example: <i>5/5</i>
plan-all-year = all year
plan-times = { $count } times
plan-added = ✔ Added. Who does it, the due day and what ties itself can be set now.
plan-changed = ✔ The plan is changed.
plan-as-it-was = Nothing is different.
plan-changed-meanwhile = Somebody else has just changed this. Please look again.
plan-todo-overdue = Plan, { $days } days overdue: { $words }
plan-todo-soon = Plan, { $days } days left: { $words }
plan-todo-dated = Plan: { $count } overdue or due soon
plan-todo-quiet = Plan, nothing for more than a quarter: { $words }
plan-todo-quiet-many = Plan: { $count } without a result for more than a quarter
plan-digest-noted = Plan: { $count } results written down
plan-digest-named = ⚠ Plan: { $quiet } without a result for more than a quarter, { $late } overdue or due soon
plan-button-docx = As Word
plan-button-xlsx = As Excel
plan-printing = The file is on its way.
plan-caption = Plan and results of { $year }, up to { $day }
