# Model teams: chosen, supported, rated, recognised, taken over by others.
# @codes model-kind domain/model/mod.rs ModelKind
# @codes model-do domain/model/mod.rs ModelKind -chosen
# @codes model-what domain/model/mod.rs ModelKind -chosen -self_rating -request
# @codes model-way domain/model/mod.rs SupportWay
# @codes model-stage domain/model/mod.rs ModelStage
# @codes model-lack domain/model/mod.rs Lack
# @codes model-paper domain/model/mod.rs ModelPaper
# @codes model-hint domain/model/criteria.rs Hint
# @codes model-computed domain/model/criteria.rs Hint
# @codes model-seed domain/model/criteria.rs Seed
# @codes model-button-seed domain/model/criteria.rs Seed
# @codes model-verdict domain/model/hints.rs Verdict
# @codes model-edit dialogue/model/at.rs Ask -check
# @codes model-write dialogue/model/at.rs Field

form-model = A line of the model team being written down
section-kieumau = Model team
command-kieumau = Model mediation team
help-kieumau = • /kieumau – the model team: criteria, rating, recognition

model-home-none =
    <b>Model teams of { $year }</b>
    None is chosen yet. The ward's plan wants at least { $least }.
model-home-none-own =
    <b>Model teams of { $year }</b>
    Your team is not chosen as a model.
model-home =
    <b>Model teams of { $year }</b>
    { $lines }
model-home-team = • <b>{ $team }</b>: { $standing }
model-standing-recognised = recognised
model-standing-refused = not recognised
model-standing-struck = no model team any more
model-standing-next = { $what } before { $day }
model-standing-late = { $what } before { $day }, { $days ->
        [one] { $days } day late
       *[other] { $days } days late
    }
model-stage-self_rating = the team rates itself
model-stage-request = the team asks to be recognised
model-stage-decision = the ward rates and decides
model-vote-again = the team meets and rates itself again
model-button-choose = Choose a model team
model-button-criteria = Criteria
model-button-criteria-read = Read the criteria
model-button-year = { $year }
model-button-open = Open the model team
model-gone = This is not there. Please go back.

model-team =
    <b>{ $team } – model team of { $year }</b>
    { $lines }
model-team-standing = Standing: <b>{ $standing }</b>
model-team-again = { $agreed } of { $members } agreed, which is not more than half, so the team cannot ask yet. It meets again; write that down under <b>Rate the team</b>.
model-team-kind = <b>{ $what }</b>: { $count }
model-team-hints = <b>Criteria and this year's numbers</b> (numbers only help to rate)
model-bullet = • { $line }
model-kind-chosen = Choice
model-kind-support = Support
model-kind-self_rating = The team's rating
model-kind-request = Request
model-kind-ward_rating = The ward's rating
model-kind-decision = Decision
model-kind-lesson = Lesson learned
model-kind-replication = Taken over
model-do-support = Note support
model-do-self_rating = Rate the team
model-do-request = Ask for recognition
model-do-ward_rating = Rate for the ward
model-do-decision = Enter the decision
model-do-lesson = Note a lesson
model-do-replication = Note who took over
model-button-entries = Written down ({ $count })
model-button-papers = Papers to print

model-line-chosen = Chosen by decision { $number } of { $day }
model-line-struck = { $day }: struck
model-line-support = { $day }: { $way } – { $what }
model-line-self = { $day }: the team rated { $met }/{ $all } criteria as met; { $agreed }/{ $members } agreed
model-line-request = { $day }: the team asked to be recognised
model-line-ward = { $day }: the ward rated { $met }/{ $all } criteria as met
model-line-ward-words = { $day }: the ward rated { $met }/{ $all } criteria as met. { $what }
model-line-recognised = Recognised by decision { $number } of { $day }
model-line-refused = Not recognised, paper { $number } of { $day }: { $what }
model-line-lesson = { $day }: { $what }
model-line-taken = { $day }: { $team } took over: { $what }
model-line-taken-result = { $day }: { $team } took over: { $what }. Result: { $result }
model-way-lawyer = Somebody who knows the law
model-way-training = Training, guidance
model-way-means = Material, means, money
model-way-other = Other support

model-entries =
    <b>{ $team }: { $count } lines</b>
    Tap one to read, correct or strike it.
model-entry-line = { $day } · { $what }
model-entry-line-struck = { $day } · { $what } (struck)
model-entry =
    <b>{ $what }</b>
    { $line }

    { $lines }
model-entry-by = Written down by { $name }, { $day }
model-entry-replaces = It puts an earlier line right.
model-entry-struck = Struck on { $day } ({ $name }): { $why }
model-entry-gone = This line was struck or corrected. Please look again.
model-score-met = ☑ { $text }
model-score-not = ☐ { $text }
model-button-correct = Correct
model-button-strike = Strike this line
model-strike =
    <b>Strike this line?</b>
    { $line }

    It stays readable. Please type why.
    <i>For example: the wrong team</i>
model-struck = Struck. It stays readable.

model-lack-chosen = This team is not chosen, or no more. The ward office chooses teams in /kieumau.
model-lack-self_rating = The team has not rated itself. Please write that meeting down first.
model-lack-votes = Not more than half of the team's mediators agreed. The team meets again; write that down under <b>Rate the team</b>.
model-lack-ward_rating = The ward has not rated yet. Please write that down first.
model-lack-request = The team has not asked to be recognised. Please write that down first.
model-lack-unchosen = This team is chosen already. Please open it.
model-no-criteria-ask = The ward has no criteria yet. Please tell the ward office to choose them.
model-no-criteria = The ward has no criteria yet. Please open <b>Criteria</b> first.

model-ask =
    <b>{ $what }</b>
    { $ask }
model-ask-team = Which team is to be the model?
model-ask-taker = Which team took it over?
model-ask-way = With what is the team supported?
model-ask-scores =
    <b>{ $what }</b>
    Tap the criteria that are <b>met</b>, then the last button.

    { $lines }
model-button-scores-done = Done: { $met }/{ $all } met
model-ask-members =
    How many mediators has the team?
    <i>For example: 5</i>
model-ask-present =
    How many came?
    <i>For example: 5</i>
model-ask-agreed =
    How many agreed?
    <i>For example: 4</i>
model-ask-recognised = What did the ward decide?
model-button-recognise = Recognised
model-button-refuse = Not recognised
model-ask-number =
    What is the number of the paper?
    <i>For example: 45/QĐ-UBND</i>
model-ask-result =
    What came of it? Skip it if that is not known yet.
    <i>For example: 4 of 4 cases settled in the quarter</i>
model-ask-day =
    On which day?
    <i>For example: yesterday</i>
model-ask-reason =
    Why is it corrected?
    <i>For example: the wrong day</i>
model-what-support =
    What was done?
    <i>For example: A lawyer showed the team how to write a settlement</i>
model-what-ward_rating =
    What did the meeting say? Skip it if nothing.
    <i>For example: Office and Front propose to recognise it</i>
model-what-decision =
    Why is it not recognised?
    <i>For example: the success rate is too low</i>
model-what-lesson =
    What was learned?
    <i>For example: see each side alone before they meet</i>
model-what-replication =
    What did that team take over?
    <i>For example: a lawyer comes to hard mediations</i>
model-day = { $day }
model-answer = { $what }: <b>{ $value }</b>
model-answer-scores = { $met }/{ $all } met
model-check =
    <b>Look again: { $what }</b>
    { $lines }
model-edit-team = Team
model-edit-way = Kind
model-edit-scores = Criteria met
model-edit-members = Mediators
model-edit-present = Present
model-edit-agreed = Agreed
model-edit-what = Words
model-edit-recognised = Decision
model-edit-number = Number
model-edit-result = Result
model-edit-day = Day
model-edit-reason = Why corrected
model-button-save = Save
model-button-save-correction = Save in place of the old line
model-saved = ✔ Written down.
model-saved-not-carried = ✔ Written down. Not more than half agreed, so the team cannot ask to be recognised yet.
model-corrected = ✔ Corrected. The old line stays readable.
model-day-of-another-year = { $day } cannot stand in { $year }. Please enter a day from { $from } to { $to }.
model-day-before = { $day } is before “{ $what }” ({ $other }). Please look at the day again.
model-day-after = { $day } is after “{ $what }” ({ $other }). Please look at the day again.
model-number-help = Please type the number of the paper. For example: <i>45/QĐ-UBND</i>
model-words-help = A little short, or too long. Please type 3 to { $most } letters.
model-count-help = Please type a number. For example: <i>5</i>
model-count-too-many = That is more than the number before. Please look again.
model-type-words = Please type words here.

model-criteria-none =
    <b>Criteria of { $year }</b>
    There are none yet. Tap a set to begin with; then change each as your ward has it.
model-criteria =
    <b>Criteria of { $year }</b>
    Begun from: { $seed }

    { $lines }
model-criteria-before =
    <b>Criteria of { $year }</b>
    Those of the year before ({ $seed }). Change one, and { $year } has its own.

    { $lines }
model-seed-hanoi = the “5 tốt” of Hà Nội (reference)
model-seed-ward = a proposal that the ward edits
model-button-seed-hanoi = Use the “5 tốt” of Hà Nội (reference)
model-button-seed-ward = Use the proposal, then edit it
model-criteria-anew =
    <b>Change to { $seed }?</b>
    { $count ->
        [0] No criterion in use is dropped.
        [one] One criterion in use is dropped (it stays readable):
       *[other] { $count } criteria in use are dropped (they stay readable):
    }
    { $lines }
model-button-anew = Change to this set
model-dropped-for-another = another set was chosen
model-criterion = { $nth }. { $text }
model-criterion-hint = { $nth }. { $text } – <i>{ $hint } ({ $verdict })</i>
model-criterion-dropped = ✖ { $text } (dropped: { $why })
model-hint-rate = { $part }/{ $whole } cases settled, { $wanted }% wanted
model-hint-received = { $part }/{ $whole } cases that came were settled, { $wanted }% wanted
model-hint-trained = { $part }/{ $whole } mediators trained, { $wanted }% wanted
model-hint-register = { $part }/{ $whole } lines of the register signed, { $wanted }% wanted
model-hint-reports = { $part }/{ $whole } months closed in time, { $wanted }% wanted
model-hint-together = { $part } activities together with others, { $whole } wanted
model-verdict-met = met
model-verdict-not = not met
model-verdict-unknown = no numbers yet
model-one-criterion =
    <b>{ $text }</b>
    Numbers beside it: { $hint }
    Wanted: { $percent }
model-one-criterion-bare =
    <b>{ $text }</b>
    Numbers beside it: { $hint }
model-computed-rate = success rate
model-computed-received = share settled of all cases that came
model-computed-trained = mediators trained
model-computed-register = register signed
model-computed-reports = months closed in time
model-computed-together = activities together with others
model-no-numbers = no numbers
model-percent = { $percent }%
model-percent-usual = the usual target
model-percent-help = Please type a number from 1 to 100. For example: <i>90</i>
model-button-text = Change the words
model-button-hint = Numbers beside it
model-button-percent = What is wanted
model-button-drop = Drop the criterion
model-button-again = Use it again
model-button-new-criterion = + Add a criterion
model-new-criterion = a new criterion
model-ask-hint =
    <b>{ $text }</b>
    Which numbers shall stand beside it?
model-write =
    Now: { $now }

    { $ask }
model-write-text = Please type how the criterion reads.
model-write-percent =
    How many percent are wanted?
    <i>For example: 90</i>
model-write-drop =
    Why is it dropped?
    <i>For example: not used in this ward</i>
model-write-new =
    Please type the new criterion.
    <i>For example: At least one mediator knows the law</i>
model-criteria-kept = ✔ The criteria are saved.
model-changed-meanwhile = Somebody else changed the criteria. Please look again.

model-papers =
    <b>{ $team }: papers to print</b>
    What was not written down is left for the hand. Number, day of issue and signature are left open.
model-paper-self_minutes = Minutes of the team
model-paper-request = Request
model-paper-ward_minutes = Minutes of the ward
model-paper-decision = Draft of the decision
model-printing = In preparation; the file comes here.
model-caption = { $name } – { $team }, printed { $day }

model-due =
    <b>{ $team }</b> is a model team: { $what } before { $day }.
    Please prepare it and write it down here.
model-due-last =
    Today is the last day: <b>{ $team }</b>, { $what } before { $day }.
    If it is done, please write it down here.
model-due-late =
    <b>{ $team }</b> is a model team: { $what } before { $day }, { $days ->
        [one] { $days } day ago
       *[other] { $days } days ago
    }.
    Please do it soon and write it down here.
model-todo-choose = No model team is chosen for { $year }
model-todo-soon = { $team }: { $what }, { $days ->
        [0] today is the last day
        [one] { $days } day left
       *[other] { $days } days left
    }
model-todo-late = { $team }: { $what }, { $days } days late
