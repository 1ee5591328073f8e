# What people in office and the operator did; new people in office.
# @codes audit-did domain/audit.rs Act

section-nhatky = Log of what was done
command-nhatky = See who did what
audit-list =
    <b>Log of what was done</b>
    { $total } acts, the newest at the top:
    { $lines }
audit-none =
    <b>Log of what was done</b>
    Nothing has been written down yet.
audit-line = • { $day } { $time }, { $who }: { $what }
audit-line-about = • { $day } { $time }, { $who }: { $what } – { $about }
audit-day = { $day }
audit-operator = the administrator
audit-did-invite = sent an invitation
audit-did-remind_to_join = asked to remind those of a team who have not joined
audit-did-want_letters = asked the office for new letters for a team
audit-did-add_person = added a person
audit-did-give_office = gave an office
audit-did-end_office = ended an office
audit-did-move_office = moved somebody to another team
audit-did-new_head = entered a new head
audit-did-resume_office = took the end of an office back
audit-did-correct_person = corrected particulars
audit-did-change_unit = changed a team or group
audit-did-take_link_back = took a link back
audit-did-withdraw_consent = noted that somebody took their consent back
audit-did-join = joined by an invitation
audit-did-confirm_join = confirmed who used an invitation
audit-did-turn_away = turned away who used an invitation
audit-did-lock_account = locked the account of a lost telephone
audit-did-revoke = took access away
audit-did-object = said they know nothing of the joining
audit-did-stop_rights = stopped rights at once
audit-did-set_param = corrected a number of the rules
audit-did-set_holiday = corrected a day off
audit-did-confirm_sending = confirmed an announcement
audit-did-stop_sending = stopped a sending
audit-did-correct_sending = corrected an announcement that was sent
audit-did-withdraw_sending = withdrew an announcement that was sent
audit-did-close_month = closed a month for a team
audit-did-approve_report = approved a report
audit-did-reopen_report = gave a report back to be written on
audit-did-send_report = wrote down that a report went out
audit-did-renumber_report = put number or day of a sent report right
audit-did-correct_report = began to put a report right
audit-did-reopen_case = opened a case again
audit-did-void_case = struck a case entered by mistake
audit-did-import_people = brought in a list of people
audit-did-import_cases = brought in cases of an old register
audit-did-take_back_cases = took back cases of an old register that came at once
audit-did-read_contacts = took the telephones along
audit-did-step_proposal = took a step of a proposal
audit-did-decide_proposal = entered a decision on a proposal
audit-did-print_proposal = printed a paper of an election
audit-did-review_team = recorded a team's review
audit-did-print_training = printed a paper of a training session
audit-did-note_model = wrote something down of a model team
audit-did-strike_model = struck a line of a model team
audit-did-keep_criteria = changed the criteria of model teams
audit-did-print_model = printed a paper of a model team
audit-did-make_kit = made a kit of outreach
audit-did-give_kit = handed a kit of outreach out
audit-did-close_kit = ended a kit of outreach
audit-did-print_register = printed the register of a team
audit-did-set_up_book = set up a book of a team's register
audit-did-set_paper_words = set what papers say of the ward
audit-did-sign_register = noted that a team's register was signed
audit-did-answer_sighting = answered a dispute that was told
audit-did-pay_support = wrote down support of teams
audit-did-step_pay = took a step of a request for pay
audit-did-keep_plan = made or changed the ward's plan
audit-did-keep_law_card = added or changed a card of the law
audit-did-withdraw_law_card = withdrew a card of the law
audit-did-note_evidence = noted what was done of the plan
audit-did-strike_evidence = struck what was noted of the plan
audit-did-backup = made a backup of all data
audit-did-export = wrote the data of the ward, without names, into a file
audit-did-restore = restored the data from a backup
audit-did-unpark = took up again what had been put aside
audit-did-discard = threw away what had been put aside
audit-joined =
    <b>Somebody new has joined</b>
    { $name } – { $office }, joined on { $day }, invited by { $who }.

    If you know nothing of this, please press the button below.
audit-given =
    <b>Somebody was given an office</b>
    { $name } – { $office }, from { $day } on, entered by { $who }. { $paper }

    If you know nothing of this, or it must be stopped at once, please press the button below.
audit-ended =
    <b>Somebody's office in the ward ends</b>
    { $name } – { $office }, ends on { $day }, entered by { $who }.
    Why: { $why }
audit-button-doer = Look at who entered it
audit-paper = By decision no. { $number }.
audit-paper-of = By decision no. { $number } of { $day }.
audit-paper-none = ⚠ No decision number yet.
audit-how-joined = joined
audit-how-given = was given an office
audit-button-object = I know nothing of this
audit-button-stop = Stop the rights
audit-button-look = Look, and stop the rights
audit-object =
    <b>You know nothing of this?</b>
    { $name } { $how } on { $day }.

    Press <b>Tell the leader</b> if you know nothing of this. It is written down. Their rights stay as they are until the leader decides.
audit-object-or-stop =
    <b>You know nothing of this?</b>
    { $name } { $how } on { $day }.

    • <b>Stop the rights</b>: their offices of the ward end at once; you say why, and the office and the leaders are told.
    • <b>Tell the leader</b>: it is only told and written down, the rights stay as they are.
audit-object-yes = Tell the leader
audit-object-no = I pressed it by mistake
audit-object-again = You have told the leader about { $name }, who { $how } on { $day }.
audit-objected = Written down, and the ward's leader is told.
audit-objected-alone = Written down. No other leader of the ward can be written to here; please tell them yourself.
audit-not-objected = Nothing was told. Thank you.
audit-object-gone = There is nothing left to object to. Who holds which office stands in the list of what was done.
audit-leader =
    <b>A new person to be checked</b>
    { $by } says they know nothing of this: { $name } { $how } on { $day }.

    Please look into it. If it is the wrong person, stop the rights with the button below; the administrator can take access away as well.
audit-stop-why =
    <b>Stop the rights: { $name }</b>
    These end at once: { $offices }. Why? Such as <i>there is no decision</i>
audit-stop-check =
    <b>Stop the rights: { $name }</b>
    These end at once: { $offices }
    Why: { $reason }
    { $warnings }
    Invitations that this person made for others stop working as well. The office, the leaders and this person are told.
audit-stop-stays = These stay: { $offices }
audit-stop-alone = ⚠ The ward has no other officer. The administrator has to invite a new one.
audit-stop-yes = Stop the rights now
audit-stop-done = The rights of { $name } are stopped, and everybody is told.
audit-stopped =
    <b>Rights were stopped</b>
    { $name }: { $offices }
    { $stay }
    By: { $by }
    Why: { $reason }

    { $undo }
audit-stopped-undo = If that was a mistake, an officer opens their page under People and presses <b>Take an end back</b>. Leaders and the Front please tell an officer.
audit-stopped-undo-operator = If that was a mistake, please tell the administrator: the ward has no officer any more.
audit-stopped-own-stays = You go on to be: { $offices }
audit-stopped-own =
    <b>Your rights were stopped</b>
    Offices: { $offices }
    { $stay }
    By: { $by }
    Why: { $reason }

    If there is a mistake, please turn to the ward office.
