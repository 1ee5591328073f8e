# Yearly review of the teams (Art. 12(3)).
section-rasoat = Review of the teams
command-rasoat = Yearly review of the teams
help-rasoat = <b>Review of the teams</b>: each year look who is active, what a team lacks and needs
form-review = Review of a team
review-list =
    <b>Review of the teams in { $year }</b>
    Done: { $done } of { $count }. Tap a team to look at it.
review-list-none =
    <b>Review of the teams in { $year }</b>
    There is no team for you to review this year.
review-line-done = ✔ { $team }
review-line-open = { $team } – not reviewed
review-card =
    <b>Review of { $team } in { $year }</b>
    Tap a name to say whether they go on or wish to leave.
    { $lines }
review-member = { $name }{ $role }: { $cases } cases, { $trained } trainings – { $going }
review-member-idle = ⚠ { $name }{ $role }: no case, no training – { $going }
review-head = {" "}(head)
review-going-on = goes on
review-going-leaves = wishes to leave
review-going-unasked = not asked
review-idle = ⚠ Neither mediated nor trained this year: { $count }
review-complete = The team has { $count } mediators: complete by Art. 12.
review-lacking = ⚠ The team has { $count } mediators and lacks: { $lacks }
review-lack-mediators = mediators
review-lack-woman = a woman
review-lack-minority = somebody of an ethnic minority
review-lack-head = a head
review-needs = Needs: { $words }
review-done = ✔ Reviewed on { $day } ({ $name })
review-done-for = ✔ Reviewed on { $day } ({ $name } for { $real })
review-button-needs = Say what the team needs
review-button-save = ✔ Record the review
review-button-list = Teams
review-button-open = Open the review
review-button-elect = Elect { $count } more
review-button-head = Elect the head
review-button-release = Release { $name }
review-ask-needs =
    <b>Needs of the team</b>
    What does the team need next year? Example: <i>Tập huấn về đất đai, tủ đựng hồ sơ</i>
review-needs-help = Please type what the team needs, at most { $most } letters.
review-saved = ✔ The review is recorded.
review-saved-unasked = ✔ Recorded. { $count } were not asked yet; open it again to add that.
review-gone = There is no such team.
review-due =
    <b>Review of { $team } in { $year }</b>
    It is time for the yearly review of the team (Art. 12(3)). Please finish it by { $day }.
review-due-again =
    <b>Review of { $team } in { $year }</b>
    The team has not recorded its review yet. It is due on { $day }.
review-late =
    <b>Review of the teams</b>
    Done: { $done } of { $count }. Open: { $names }{ $more ->
        [0] .
       *[other] {" "}and { $more } more.
    }
review-todo = Yearly review of { $team }
review-todo-many = Yearly review: { $count } teams are open
review-changed-meanwhile = Somebody has just recorded this review. Please look below; to put it right, tap a name or the needs and record it again.
