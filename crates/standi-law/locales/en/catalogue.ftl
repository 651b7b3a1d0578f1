# A catalogue of HUDOC's documents: what was imported, counted, linked, contradicted. Titles and
# conclusions stay as HUDOC writes them.

## What a document is
kind-communicated-case = communicated case
kind-commission-decision = decision of the Commission
kind-commission-report = report of the Commission
kind-screening-panel-decision = screening panel decision
kind-decision = decision
kind-committee-decision = Committee decision
kind-grand-chamber-decision = Grand Chamber decision
kind-chamber-judgment = Chamber judgment
kind-committee-judgment = Committee judgment
kind-grand-chamber-judgment = Grand Chamber judgment
kind-resolution-merits = resolution on the merits
kind-resolution-execution = resolution on execution
kind-advisory-opinion = advisory opinion
kind-legal-summary = legal summary
kind-unnamed = kind not named

## standi import hudoc
import-title = { $rows } rows read: { $documents } documents and { $rejected } rejected.
import-file = { $path } ({ $format }): { $rows } rows, { $documents } documents, { $rejected } rejected
import-out = Catalogue: { $path }
import-rejected = Rejected rows, with line and reason: { $path }

## standi catalogue counts
counts-title = { $documents } documents on { $applications } applications.
counts-rejected = { $rejected } rows cannot be read; `standi import hudoc` lists them with their reasons
counts-documents = documents
counts-judgments = judgments
counts-translations = translations
counts-applications = applications
counts-no-state = no respondent named

## standi catalogue life
life-title = Application no. { $application } against { $states }
life-title-no-state = Application no. { $application }; no document names a respondent
life-none = no document in { $path } concerns application no. { $application }
life-none-help = HUDOC holds no documents of most applications: those that a single judge rejected are not in it
life-step = { $day }: { $kind }, { $title }
life-translations = { $count ->
    [one] one translation
   *[other] { $count } translations
}
life-joined = { $count ->
    [one] joined with one other application
   *[other] joined with { $count } other applications
}
life-contradictions = What does not fit

## standi catalogue contradictions
contradictions-title = { $documents } documents: { $found } contradictions, { $open } of them not explained.
contradictions-more = and { $rest } more; --show COUNT lists them
what-never-party = The respondent never was a Party
what-before-bound = Before the Convention bound the respondent
what-before-petition = Before the respondent accepted petition
what-before-jurisdiction = Before the respondent accepted the Court’s jurisdiction
contradiction-before-petition = { $item } { $title }: a { $kind } of { $day } against { $state }, which accepted petition (former Article 25) only on { $against }
contradiction-before-jurisdiction = { $item } { $title }: a { $kind } of { $day } against { $state }, which accepted the Court’s jurisdiction (former Article 46) only on { $against }
what-protocol-not-in-force = An article of a Protocol that was not in force for the respondent
what-before-body = Older than the body
what-after-body = Younger than the body
what-number-after-document = An application of a later year
what-respondents-differ = Different respondents for one application
what-execution-first = Execution before anything was decided
what-notice-after-judgment = Notice given after a judgment
what-ecli-day = The identifier has another day
contradiction-never-party = { $item } { $title }: a { $kind } of { $day } against { $state }, which never was a Party to the Convention
contradiction-before-bound = { $item } { $title }: a { $kind } of { $day } against { $state }, bound only since { $against }
contradiction-protocol-not-in-force = { $item } { $title }: a { $kind } of { $day } with article { $article }, in force for { $state } only since { $against }
contradiction-protocol-never = { $item } { $title }: a { $kind } of { $day } with article { $article }, never in force for { $state }
contradiction-before-body = { $item } { $title }: a { $kind } of { $day }; there are such only since { $against }
contradiction-after-body = { $item } { $title }: a { $kind } of { $day }; its time ended on { $against }
contradiction-number-after-document = { $item } { $title }: of { $day }, with application no. { $application }
contradiction-respondents-differ = no. { $application }: { $item } { $title }; but { $other }
contradiction-execution-first = no. { $application }: { $item } { $title } of { $day }; the first decision is of { $against }: { $other }
contradiction-notice-after-judgment = no. { $application }: { $item } { $title } of { $day }; judgment was given on { $against }: { $other }
contradiction-ecli-day = { $item } { $title }: of { $day }; its ECLI says { $against }
because-open = No rule explains it: the record or the catalogue is wrong.
because-rejected-for-that = No contradiction: the decision can be the very one that rejected the application because the State was not bound (Article 35 § 3 (a); former Article 27 § 2).
because-of-a-state = No contradiction: the application is one of a State, which needed no acceptance (former Article 24).
because-invoked-only = No contradiction: HUDOC lists the articles relied on; nothing was decided under this one.
because-committees-earlier = No contradiction: before Protocol No. 14 came into force Committees gave judgments with respect to States that had accepted this under the Agreement of Madrid of 12 May 2009 or Protocol No. 14 bis. Whether the State had is not in the record.
because-pending-before = No contradiction: what lay before the Committee of Ministers under former Article 32 when Protocol No. 11 came into force was ended there (Protocol No. 11, Article 5 § 6).
because-slip-in-entry = A slip in HUDOC's entry: day, number and identifier cannot all be right. The year in a number is that of introduction.
because-general-measures = No contradiction: a resolution on general measures; HUDOC lists with it applications about the same problem that were decided, or even introduced, later.
because-slip-in-kind = A slip in HUDOC's entry: the application was introduced when former Article 32 was no longer in force; the resolution is not one on the merits.
because-slip-in-number = A slip in HUDOC's entry: the applicants differ too, so one of the documents has the number of another application.
because-slip-in-title = A slip in HUDOC's entry, or one of several respondents: the applicant is the same, the title names another State.
because-several-respondents = No contradiction: the application was directed against several States, and some documents name only one.
because-slip-or-gap = A day in HUDOC's entry is wrong, or an earlier decision is not in the catalogue.
because-taken-up-again = No contradiction: a case can be taken up again after a judgment: revision (Rule 80), restoration to the list (Article 37 § 2), a part that was adjourned.
