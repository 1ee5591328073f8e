# Practice: the very steps of a case, with nothing stored and nobody told.

section-tapghi = 🎓 Practise a case
command-tapghi = Practise logging a case; nothing is stored
help-tapghi = • /tapghi – practise with an invented case; nothing is stored or counted, nobody is told
practice-offer = 🎓 Practise first
practice-card =
    🎓 <b>PRACTICE – nothing stored, nothing counted</b>

    { $body }
practice-question =
    { $body }

    { $example }
practice-example = 🎓 In the ward of Sen (invented) they tap: <b>{ $label }</b>
practice-example-words = 🎓 In the ward of Sen (invented) they type: <i>{ $words }</i>
practice-example-officer = 🎓 In earnest the ward's officer is asked and answers. Here tap <b>Use this example</b>, as if the officer had said yes.
practice-waiting = <b>Waiting for the officer's answer</b>
practice-use = Use this example
practice-taken = The example was taken.
practice-earnest = This is a real matter
practice-in-earnest = From here on it is <b>real</b>. What you entered yourself came along; what was an example is asked again.
practice-in-earnest-new = From here on it is <b>real</b>.
practice-left = Practice ended. It stored nothing and told nobody.
practice-report = ⚠ The practice tells nobody. If somebody is really in danger, tap <b>Report danger</b> now.
practice-nobody = This is practice: nobody was told.
practice-danger =
    <b>⚠ This sounds like danger</b>
    { $told } If it is real, keep away and call at once
    { $numbers }
    then tap <b>Report danger</b>: a report made there is real.
practice-danger-brief =
    { $told } If it is real, call at once
    { $numbers }
practice-calm = It is practice, go on
practice-end =
    <b>Done!</b> { $told }
    In earnest, now:
    { $lines }
practice-end-told = The practice stored nothing and told nobody.
practice-end-line = • { $line }
practice-end-officer = The ward's officer is asked whether it is within scope, without any name.
practice-end-saved = The case stands in the register under a code and counts in the team's figures. The parties' names are initials on screen; what was told stands as it was.
practice-end-head = The team head is told at once: what kind, how far it is, who entered it.
practice-end-mediator = The mediators you named are told at once.
practice-end-nobody = Nobody else is told, because you head the team yourself.
practice-end-begin = Meet both sides by the end of { $day }. I remind you before; if nothing is recorded after it, the team head hears of it.
practice-end-kept = After a week, a month and three months I ask whether both sides keep their word. If a day was agreed, I remind you before it.
practice-end-referred = It counts as a matter not accepted, guided to { $body }. No name is stored, nobody is told.
practice-to-earnest = Log a real case
practice-again = Practise again
practice-session = Practise a session
practice-session-saved = A session was understood. In earnest it joins the case; if another day was agreed, I remind you the day before.
