# Difficulties (part IV of the plan).

section-vuongmac = Difficulties
command-vuongmac = State a difficulty
help-vuongmac = <b>Difficulties</b>: state one to the ward office, see how far it has come
difficulty-words =
    <b>Difficulties</b>
    What makes mediating hard for you? Type a message, or send a voice note with a line.

    For example: <i>The team has not been paid for the cases of the second quarter.</i>
    Please do not name those who quarrel.
difficulty-words-voice =
    <b>Difficulties</b>
    Voice note received. Please type a line that says what it is about.

    For example: <i>There is no room to mediate in.</i>
difficulty-words-help = Please say it in words, 5 to { $most } characters. For example: <i>The team has not been paid for the second quarter.</i>
difficulty-answer-help = Please say it in words, 5 to { $most } characters.
difficulty-names =
    <b>Difficulties</b>
    People are named there: { $names }. Those who quarrel are not named here.
difficulty-names-neutral = Write “party A”, “party B” for them
difficulty-names-again = Write it again without names
difficulty-names-others = They are no parties
difficulty-neutral = Replaced: { $names }. Please look at it before it goes.
difficulty-party-neutral = Parties of the case were named and are replaced: { $names }. Please look at it before it goes.
difficulty-party = “{ $name }” is a party of the case. Please write it again with <i>party A</i> and <i>party B</i>.
difficulty-subject =
    <b>Difficulties</b>
    What is it about?
difficulty-about-law = Law
difficulty-about-people = People: too few, training needed
difficulty-about-money = Money, remuneration
difficulty-about-means = Place and means
difficulty-about-cooperation = Cooperation with others
difficulty-about-other = Something else
difficulty-case =
    <b>Difficulties</b>
    Is it about a case? Press one, or type its code.
difficulty-case-none = About no case
difficulty-case-line = { $code } · { $kind }
difficulty-case-help = Please press a case, type a code such as <i>VN-01-2026-003</i>, or <b>1</b> if it is about none.
difficulty-of = About: { $subject }
difficulty-of-case = Case: { $code }
difficulty-of-standing = It stands: <b>{ $standing }</b>
difficulty-has-voice = With a voice note
difficulty-review =
    <b>Have a look, then send</b>
    { $words }

    { $lines }

    Goes to the ward office.
difficulty-send = ✔ Send to the ward office
difficulty-sent = ✔ Sent to the ward office. You will be told of the answer, and find it under <b>Difficulties</b>.
difficulty-kept = ✔ Put on the ward's list.
difficulty-told =
    <b>{ $name } states a difficulty</b>
    About: { $subject }

    { $words }
difficulty-button-open = Open
difficulty-button-new = State a difficulty
difficulty-button-list = List
difficulty-button-filter = By subject
difficulty-button-voice = Hear the voice note
difficulty-button-case = Open case { $code }
difficulty-list-own =
    <b>Difficulties you stated</b>
    { $count ->
        [0] You have stated none.
       *[other] { $count }. Press one to see how far it has come.
    }
difficulty-list-ward =
    <b>Difficulties of the ward</b>
    { $count ->
        [0] Nobody has stated any.
       *[other] { $count }, the longest waiting on top.
    }
difficulty-list-about =
    <b>Difficulties: { $subject }</b>
    { $count ->
        [0] None.
       *[other] { $count }, the longest waiting on top.
    }
difficulty-line =
    { $days ->
        [0] new
       *[other] waiting { $days } days
    } · { $name }: { $words }
difficulty-line-over = { $standing } · { $name }: { $words }
difficulty-line-own = { $standing } · { $words }
difficulty-filter =
    <b>Difficulties</b>
    About what?
difficulty-filter-all = All
difficulty-standing-open = Waiting for the office
difficulty-standing-passed = Passed on to the leader
difficulty-standing-answered = Answered
difficulty-standing-proposed = Proposed to the province
difficulty-standing-solved = Solved
difficulty-card =
    <b>Difficulty</b>
    { $who }, stated on { $day } ({ $days ->
        [0] today
       *[other] { $days } days ago
    })

    { $words }

    { $lines }

    { $steps }
difficulty-who = { $parts }
difficulty-no-step = No answer yet.
difficulty-steps = { $lines }
difficulty-steps-before = ({ $count } earlier)
difficulty-step = { $day } – { $name } { $what }
difficulty-step-words = { $day } – { $name } { $what }: { $words }
difficulty-did-add = said more
difficulty-did-answer = answered
difficulty-did-pass = passed it on to the leader
difficulty-did-direct = (leader) said
difficulty-did-propose = proposed it to the province
difficulty-did-solve = marked it as solved
difficulty-do-add = Say more
difficulty-do-answer = Answer
difficulty-do-pass = Pass on to the leader
difficulty-do-direct = Say what to do
difficulty-do-propose = Propose to the province
difficulty-do-solve = It is solved
difficulty-write =
    <b>{ $ask }</b>
    { $words }
difficulty-write-add = Type what you want to add
difficulty-write-answer = Type the answer; whoever stated it will get it
difficulty-write-direct = Type what is to be done; the office and whoever stated it will get it
difficulty-done-add = ✔ Sent to the ward office.
difficulty-done-answer = ✔ The answer is sent.
difficulty-done-pass = ✔ Passed on to the leader; whoever stated it is told.
difficulty-done-direct = ✔ Sent to the office and to whoever stated it.
difficulty-done-propose = ✔ Marked as a proposal to the province; whoever stated it is told.
difficulty-done-solve = ✔ Marked as solved; whoever stated it is told.
difficulty-call = ✔ Kept. { $name } cannot be written to now, please ring: { $phone }
difficulty-call-unknown = ✔ Kept. { $name } cannot be written to now, and their telephone number is not known.
difficulty-asker-answer =
    <b>The ward office answers what you stated</b>
    You said: { $words }

    { $said }
difficulty-asker-pass =
    <b>What you stated was passed on to the ward's leader</b>
    { $words }
difficulty-asker-direct =
    <b>The ward's leader says about what you stated</b>
    You said: { $words }

    { $said }
difficulty-asker-propose =
    <b>What you stated was proposed to the province</b>
    { $words }
difficulty-asker-solve =
    <b>What you stated is marked as solved</b>
    { $words }

    If it is not, open it and press <b>Say more</b>.
difficulty-office-add =
    <b>{ $name } says more about their difficulty</b>
    { $words }

    { $said }
difficulty-office-direct =
    <b>The leader says about the difficulty of { $name }</b>
    { $words }

    { $said }
difficulty-leader-pass =
    <b>The office passes on a difficulty of { $name }</b>
    { $words }
difficulty-gone = This difficulty cannot be found.
difficulty-todo =
    { $subject } – { $words } ({ $days ->
        [0] new
       *[other] waiting { $days } days
    })
difficulty-digest = Difficulties: { $stated } stated, { $answered } answered
difficulty-digest-long = Difficulties waiting more than { $days } days: { $count }
