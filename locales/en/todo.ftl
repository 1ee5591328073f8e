# What waits for somebody, and reminding others.

section-viec = To do
command-viec = What waits for you today
help-viec = <b>To do</b>: everything that waits for you, the most pressing on top
todo-list =
    <b>To do</b>
    { $name }: { $count } things wait, the most pressing on top.
    { $whom }
todo-none =
    <b>To do</b>
    { $name }: there is nothing to do.
todo-not-read =
    <b>To do</b>
    Not all of it could be read just now. Please press again in some minutes.
todo-button-list = To do
todo-begin = { $code }: begin mediation, { $days } days left
todo-begin-today = { $code }: begin mediation, due today
todo-begin-late = { $code }: begin mediation, { $days } days late
todo-pause-over = { $code }: the pause is over, go on
todo-record = { $code }: record the outcome
todo-assign = { $code }: name mediators
todo-team-late = { $code }: mediators have not begun, { $days } days late
todo-ward-unassigned = { $code }: nobody is named
todo-ward-late = { $code }: not begun, { $days } days late
todo-of-head = { $code }: head { $name }, { $phone }
todo-of-head-no-phone = { $code }: head { $name }, telephone not known
todo-of-nobody = { $code }: the team has no head
todo-alarm = { $kind } of { $day }: nobody noted who was told
todo-month-own = Close { $month }
todo-months-ward = { $month }: { $count } teams have not closed
todo-question =
    Question: { $words } ({ $days ->
        [0] today
       *[other] waiting { $days } days
    })
todo-invited = Answer the invitation for { $day }: { $topic }
todo-unattended = Note who was there on { $day }: { $topic }
todo-unread = { $count } bulletins not read
todo-silent = { $count } people whom no message reaches
todo-joiner = { $name } waits for the account to be confirmed
todo-paper = No decision number yet: { $name } – { $office }
todo-lacks = { $team } needs consolidation: { $lacks }
todo-consolidate = And { $count } more teams need consolidation (Art. 12)
todo-draft = Draft: { $about }
todo-month =
    <b>{ $month }: { $count } teams have not closed</b>
    Press a team to remind its head, note a call, or close for it.
todo-month-done = <b>{ $month }</b>: every team has closed.
todo-month-team = { $team } · { $name }, { $phone }
todo-month-team-no-phone = { $team } · { $name }
todo-month-team-no-head = { $team } · no head
todo-unreached =
    <b>{ $count } people whom no message reaches</b>
    They have to be telephoned, or invited again. Press one.
todo-unreached-none = Everybody with an office is reached.
todo-person = { $name } · { $phone }
todo-person-no-phone = { $name } · telephone not known
todo-matter =
    { $what }

    <b>Turn to:</b>
    { $whom }

    <b>Done so far:</b>
    { $contacts }
todo-matter-unassigned = Case <b>{ $code }</b> of { $team }, received on { $day }: nobody is named to mediate it.
todo-matter-late = Case <b>{ $code }</b> of { $team }: mediation has not begun, it was due on { $day }.
todo-matter-month = { $team } has not closed { $month }.
todo-matter-person = No message reaches <b>{ $name }</b>.
todo-matter-over = This is done; nobody has to be reminded.
todo-whom = { $name }, { $phone } ({ $reach })
todo-whom-no-phone = { $name }, telephone not known ({ $reach })
todo-reached = gets messages
todo-not-reached = gets no messages, please ring
todo-no-head = This team has no head.
todo-no-contact = Nothing yet.
todo-contact = { $how } on { $day } ({ $by })
todo-did-nudge = Message
todo-did-call = Call
todo-nudge = Remind { $name }
todo-called = I rang { $name }
todo-nudged = { $name } is reminded.
todo-nudged-today = The ward has reminded { $name } today. Everybody is reminded once a day; if it is urgent, please ring.
todo-call-noted = Noted: a call to { $name }.
todo-open-case = Open the case
todo-open-month = Open the month
todo-close-for = Close the month for them
todo-open-person = Open the person
todo-do-assign = Name mediators
todo-reminder =
    <b>The ward office reminds you</b>
    { $what }
