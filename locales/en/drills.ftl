# Questions to practise on: two at a time, each answer is told why. What they say is in locales/drills.

section-tinhhuong = 💡 Situations
command-tinhhuong = Two questions on situations, with reasons
help-tinhhuong = • /tinhhuong – two questions on situations; after each answer you read why, with the article; no marks
drill-start =
    <b>Situations</b>
    Two questions at a time, about two minutes. After each answer I say why. There are no marks, and nobody sees what you answer.
    You have looked at { $seen } of { $count }.
drill-button-begin = Begin two questions
drill-button-resume = Go on ({ $count } left)
drill-button-topics = Choose a topic
drill-topics =
    <b>Choose a topic</b>
    ✓ means that you have looked at all of it; you may do so again.
drill-topic = { $name } ({ $count })
drill-topic-some = { $name } ({ $seen } of { $count })
drill-topic-all = ✓ { $name }
drill-question =
    <b>{ $topic }</b>
    { $tell }

    <b>A.</b> { $a }
    <b>B.</b> { $b }
    <b>C.</b> { $c }

    Which would you choose?
drill-letter-a = A
drill-letter-b = B
drill-letter-c = C
drill-right =
    ✅ <b>That is right.</b> { $say }
    { $why }

    Source: { $law }
drill-other =
    <b>There is a better way.</b> { $say }
    { $why }

    Better <b>{ $letter }.</b> { $right }
    { $because }

    Source: { $law }
drill-button-card = 📖 Read the law
drill-button-next = Next question ({ $count })
drill-button-done = Done
drill-button-later = Later
drill-left = I keep this question. When you have time, press “Go on”.
drill-done = Both done. Thank you.
drill-pick-help = Please press A, B or C.
drill-gone = This question is no more.
drill-begun = Situations that you began ({ $count } left)
drill-duty-ground = When mediation begins
drill-duty-scope = What may be mediated
drill-duty-begin = Beginning in time
drill-duty-choice = The parties choose
drill-duty-voluntary = Forcing nobody
drill-duty-refuse = When to refuse
drill-duty-secret = Keeping things private
drill-duty-care = The old, children, people with disabilities
drill-duty-danger = Violence that is near
drill-duty-violation = Signs of a violation
drill-duty-invite = Inviting people
drill-duty-session = The session
drill-duty-book = The register book
drill-duty-written = The written settlement
drill-duty-ending = How a matter ends
drill-duty-follow = Following an agreement
drill-duty-guide = Guiding where there is none
drill-duty-head = The head's duties
drill-sent =
    Two questions on <b>{ $topic }</b>, about two minutes, whenever you have the time.
drill-sent-any = Two questions on situations, about two minutes, whenever you have the time.
drill-button-settings = No more of these: settings
settings-drills-on = Questions on situations: on
settings-drills-off = Questions on situations: off
settings-drills-muted = I send no more questions. You can still open them yourself.
settings-drills-again = Questions on situations come again.
drill-button-gaps = 📊 Where training is wanted
drill-gaps =
    <b>Met, trained, looked at</b> (the last 12 months)
    ⚠ means that the ward met it and too few were trained. There are no names; fewer than 3 people are no number.

    { $lines }
drill-gaps-none =
    <b>Met, trained, looked at</b> (the last 12 months)
    There is nothing to show yet.
drill-gap = { $name }: { $handled } cases · trained: { $trained } · looked at questions: { $answered }
drill-gap-open = ⚠ { $name }: { $handled } cases · trained: { $trained } · looked at questions: { $answered }
drill-people = { $count } people
drill-few = fewer than 3
