# The docket in a browser.

desk-start-docket = Follow applications in the docket, from lodging to execution
desk-part-docket = The docket
desk-to-docket = To the docket
desk-as = You look at the docket as { $role }, under the name { $by }.
desk-as-heading = As whom do you look at the docket?
desk-as-text = Each role sees and does what the Rules give it. The role is not proved here: whoever can open the docket’s file on this machine can read all of it.
desk-as-role = Role
desk-as-side = On whose side
desk-as-side-hint = For an applicant the number of the application (1/26), for a Government the code of the State (ITA); else leave it empty.
desk-as-name = Your name
desk-as-name-hint = It stands on every entry that you make.
desk-docket-unopened = The docket cannot be opened
desk-refused = Refused
desk-refused-rule = Rule: { $rule }
desk-docket-erased = Application { $number } was erased
desk-docket-erased-by = By { $by }, on { $day }; why:
desk-meanwhile = Recorded meanwhile
desk-lodge = Lodge an application
desk-lodge-text = The file is the one that "Can this be brought?" saves and standi check reads. The docket gives it the next number of the year of its introduction. What the law says of it stops nothing: the Court receives it and decides.
desk-lodge-applicant = Name of the applicant
desk-lodge-on = Day on which it was sent
desk-lodge-draft = Open the file only: nothing was sent yet
desk-lodge-anonymous = The applicant asks that the name be kept from the public (Rule 47 § 4)
desk-due = What is due
desk-due-within = Within so many days
desk-due-mine = Only what is for me to do
desk-due-count = { $count ->
    [0] Nothing is due.
    [1] One thing is due ({ $overdue } overdue).
   *[other] { $count } things are due ({ $overdue } overdue).
}
desk-due-more = There is more.
desk-due-calendar = As a calendar
desk-stands-overdue = { $count ->
    [1] one day overdue
   *[other] { $count } days overdue
}
desk-stands-ended = { $count ->
    [1] one day ago
   *[other] { $count } days ago
}
desk-stands-running = { $count ->
    [0] today
    [1] tomorrow
   *[other] in { $count } days
}
desk-stands-suspended = stands still
desk-stands-no-day = no day named yet
desk-filter = Show
desk-filter-against = Against
desk-filter-state = In this state
desk-filter-priority = Priority
desk-filter-from = Introduced from
desk-filter-before = Introduced before
desk-listed = { $count ->
    [0] No application fits.
    [1] One application.
   *[other] { $count } applications.
}
desk-next-page = Next page
desk-column-number = Number
desk-column-introduced = Introduced
desk-column-applicant = Applicant
desk-column-against = Against
desk-column-stands = Stands
desk-column-priority = Priority
desk-column-last-day = Last day
desk-column-whose = Whose
desk-column-what = What
desk-column-rule = Rule
desk-not-named = an applicant not named
desk-application = Application { $number }: { $applicant } against { $states }
desk-complaint = Complaint { $id }
desk-anonymous = Name kept from the public
desk-fact-introduced = Introduced
desk-fact-time-limit = Last day, Article 35 § 1
desk-fact-section = Section
desk-fact-formation = Formation
desk-fact-priority = Priority
desk-fact-judgment = Judgment
desk-fact-final = Final
desk-award = Award { $id }
desk-happened = What happened
desk-next = What can come next
desk-next-nothing = Nothing more can happen.
desk-next-others = What can come next is for others to record.
desk-for-others = For others to record
desk-hidden = Hidden from you
desk-no-step = This cannot be recorded now in { $number }
desk-to-application = To application { $number }
desk-act-on = Day on which it happened
desk-act-note = Why, and what else is to be said
desk-act-document = The paper: where it is, or what it is called
desk-act-due = Last day that the letter names, if it names one
desk-one-a-line = One a line.
desk-optional = may be left empty
desk-record = Record

## Erasing
desk-erasure = Erase application { $number }
desk-erasure-one = Erase an application
desk-erasure-which = Its number
desk-erasure-for-good = An erasure cannot be taken back.
desk-erasure-goes = What will be gone
desk-erasure-entries = { $count ->
    [1] one entry, with all that was recorded in it
   *[other] { $count } entries, with all that was recorded in them
}
desk-erasure-papers = { $count ->
    [1] the content of one paper
   *[other] the contents of { $count } papers
}
desk-erasure-goes-rows = its rows in every list, in what is due, and in what is found
desk-erasure-stays = What stays
desk-erasure-stays-place = that there was an application of this number, with so many entries, and their hashes, so that the chain of the docket still verifies
desk-erasure-stays-who = who erased it ({ $by }), when and why
desk-erasure-shared = { $count ->
    [1] the content of one paper, which another application has too
   *[other] the contents of { $count } papers, which other applications have too
}
desk-erasure-stays-elsewhere = backups, exports and other copies made before, and what entries of other applications say of this one: an erasure does not reach them
desk-erasure-why = Why it is erased
desk-erasure-why-hint = The reason stays: name nobody in it.
desk-erasure-number = The number of the application again
desk-erasure-number-hint = Nothing is erased before you have typed it.
desk-erasure-do = Erase it for good
desk-erasure-not-number = That is not the number of this application. Nothing was erased.
desk-erasure-done = Application { $number } is erased
desk-erasure-before = Application { $number } was erased before
desk-erasure-gone = Gone
desk-erasure-kept = Kept
desk-erasure-kept-entry = that it was erased on { $day } by { $by }: { $why }
desk-erasure-left = Left to do
desk-erasure-left-nothing = Nothing: the file of the docket was written anew, and holds nothing of it.
desk-erasure-again = Look after the files again
desk-erasure-again-text = If another program was reading the docket at that moment, its file may still hold something of it. The files can be looked after again; nothing else is erased by that.
