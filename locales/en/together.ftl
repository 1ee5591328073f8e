# Two teams mediate a case together (Art. 22).
# @codes together-is domain/case/course.rs Cooperation
# @codes together-event domain/case/course.rs Cooperation -joined

together-do = Ask another team to help (Art. 22)
together-is-invited = asked, no answer yet
together-is-joined = helps
together-is-refused = cannot help
together-is-withdrawn = the invitation was taken back
together-event-invited = asked another team to help
together-event-refused = another team cannot help
together-event-withdrawn = took the invitation of another team back
together-event-joined = another team helps, { $name } mediates as well
together-line = { $team }: { $standing }
together-teams =
    <b>Together – { $code }</b>
    Where the parties live in different units, two teams mediate together (Art. 22). The case counts for the leading team. Which team is asked?
together-teams-asked =
    <b>Together – { $code }</b>
    { $lines }

    Which other team is asked?
together-ask =
    <b>Together – { $code }</b>
    Ask { $team } to mediate as well? Its head gets the code and the kind, and sees no names yet.
together-send = Send the invitation
together-asked =
    The invitation of { $team } is recorded. You will hear when it answers.
    { $heads }
together-withdraw = Take the invitation of { $team } back
together-withdrawn = The invitation of { $team } is taken back.
together-tell-withdrawn = { $team } took its invitation to help with { $code } back. Your team has nothing to do.
together-for = ☎ Enter the answer of { $team }
together-todo = { $code }: answer the invitation to help
together-tell-declined =
    <b>Somebody else is to help with { $code }</b>
    { $name } does not mediate this case any more. Please name somebody else, or answer that your team cannot go on.
together-invitation =
    <b>Invitation to help</b>
    { $team } asks your team to mediate { $code } – { $kind } together (Art. 22).
together-open = Look and answer
together-answer =
    <b>Invitation – { $code }</b>
    { $kind }, in { $group }. { $team } leads; your team is noted as helping.

    Who mediates as well? Nobody with an interest in it (Art. 18).
together-answer-again =
    <b>Who helps – { $code }</b>
    { $kind }, in { $group }. { $team } leads. Whom your team named before does not mediate it any more.

    Who instead? Nobody with an interest in it (Art. 18).
together-answer-for =
    <b>The answer of { $helper } – { $code }</b>
    { $kind }, in { $group }. { $team } leads. Enter only what the head of { $helper } answered by telephone or in person.

    Whom does that team name?
together-answer-nobody =
    <b>Invitation – { $code }</b>
    { $kind }, in { $group }. { $team } leads. { $helper } has no mediator left who can be named: please answer that it cannot help.
together-refuse = The team cannot help
together-gone = This invitation is gone: it was answered, or the case has ended.
together-joined = { $team } helps with { $code }.
together-refused = { $team } cannot help with { $code }. Please ask another team or tell the ward office.
together-named = Your head named you to help with { $code }.
together-front = { $lead } and { $helper } mediate { $code } – { $kind } together. This is to let you know (Art. 22).
together-thanks =
    Recorded that the team helps. Thank you.
    { $lines }
together-not =
    Recorded that the team cannot help.
    { $lines }
together-front-told = The head of the Front committee, { $name }, was told.
together-front-call = ☎ No message reaches the head of the Front committee, { $name }: please call { $phone } (Art. 22).
together-front-no-phone = ☎ No message reaches the head of the Front committee, { $name }; no telephone number is known, please tell them yourself (Art. 22).
together-front-none = { $team }: no head of the Front committee is in the list, please tell them yourself (Art. 22).
