# The desk: the program in a browser.

desk-language-name = English
desk-skip = Skip to the content
desk-parts = Parts of the desk
desk-language = Language
desk-part-ask = Can this be brought?
desk-part-record = The record
desk-foot = { $today }. The record of { $version }, fingerprint { $hash }; standi { $program }.
desk-stays-here = Nothing you type leaves this machine.
desk-to-start = To the start
desk-nowhere = There is no such page
desk-nowhere-text = The address may be mistyped, or come from another version of this program.

desk-start = Find out who can hear your case, until when, and why.
desk-begin = Begin
desk-start-emergency = If somebody may be killed, tortured or removed in the next days, say so to the Court at once, before anything else: it can order interim measures within hours (Rule 39 of its Rules).
desk-start-check = Answer an application file that you have
desk-start-resume = Go on with answers that you have saved
desk-start-record = Look into the record: which State was bound by what, when

desk-question-number = Question { $number }
desk-continue = Continue
desk-back = Back
desk-why = Why we ask
desk-how = How to find out
desk-so-far = See the answer so far
desk-wrong = There is a problem
desk-nothing-answered = Choose an answer, or say that you do not know.
desk-another-state = Another State
desk-state-field = Its name or code
desk-on-a-day = On this day
desk-articles = Articles
desk-own-words = In your own words
desk-day-legend = The day
desk-day-hint = For example 3 10 2022. Leave out the day, or the day and the month, if you do not know them.
desk-day = Day
desk-month = Month
desk-year = Year
desk-lasted = Did it last?
desk-lasted-day = No: it was then
desk-lasted-until = Yes, until
desk-lasted-on = Yes, and it still goes on
desk-forming = The answer so far
desk-forming-nothing = It forms here while you answer.
desk-forming-missing = { $count ->
    [0] No other body depends on what is not told yet.
    [1] One other body depends on what is not told yet.
   *[other] { $count } other bodies depend on what is not told yet.
}
desk-forming-closed = { $count ->
    [0] No other body is closed.
    [1] One other body is closed.
   *[other] { $count } other bodies are closed.
}
desk-no-interview = These answers are not here any more
desk-no-interview-text = They were erased, or the program was started anew: it keeps answers in memory only. Begin again, or go on with answers that you have saved.

desk-may-be-open = { $body } may be open.
desk-may-be-open-until = { $body } may be open until { $day }.
desk-would-change = What would change it:
desk-other-criteria = The other criteria
desk-derivation = How this follows
desk-doors-missing = Bodies for which a fact is missing
desk-sources = Sources ({ $count })
desk-doors-closed = Bodies that are closed
desk-your-answers = Your answers
desk-more = There is more that can change the answer.
desk-go-on = Go on
desk-change = Change
desk-nothing = nothing
desk-since = since { $from }
desk-between = from { $from } to { $until }
desk-take = Take it with you
desk-take-pdf = Report as PDF
desk-take-calendar = Last day for your calendar
desk-take-markdown = Report as text
desk-take-json = Answer as data
desk-print = Print
desk-keep = Nothing is stored. To go on another day, save your answers in a file of your own; to leave nothing behind, erase them.
desk-take-interview = Save my answers
desk-take-application = Save as an application file
desk-erase = Erase
desk-erased = Erased
desk-erased-text = The answers are gone from this program. Files that you saved are where you put them, and your browser may remember the addresses of the pages, which hold none of your answers.
desk-resume-text = Open the file in which you saved your answers, or paste what stands in it. It goes to this program only.
desk-resume-wrong = These answers cannot be gone on with: { $problem }
desk-check-text = Open an application file (YAML, TOML or JSON), or paste what stands in it. It goes to this program only, and is not kept.
desk-check-file = the application
desk-file = File
desk-paste = What stands in the file ({ $file })
desk-line = Line { $line }:
desk-colon = {": "}

desk-seal = Save sealed with a passphrase
desk-seal-text = A sealed file can be read by nobody who does not know the passphrase, not even on a machine that is lost or seized. It is sealed in the format of age, which other programs open too.
desk-seal-forgotten = A forgotten passphrase cannot be recovered, by anybody. Whoever forgets it loses what is in the file.
desk-seal-what = What to save
desk-seal-interview = My answers, to go on with them another day
desk-seal-application = The application file that they make
desk-seal-nothing = Choose what to save.
desk-seal-passphrase = Passphrase
desk-seal-hint = At least { $letters } characters; five or six words that belong to nothing are easy to remember.
desk-seal-again = The same again
desk-seal-unfit = That is too short for a passphrase, or too long: take at least { $letters } characters; five or six words that belong to nothing are easy to remember.
desk-seal-differs = The passphrase was not typed the same twice.
desk-seal-save = Save sealed
desk-seal-open = The pages “Go on with answers that you have saved” and “Answer an application file that you have” open it again; on the command line, standi ask --resume and standi check do.
desk-sealed = The file is sealed: type the passphrase that it was sealed with. Nothing was taken in.
desk-sealed-passphrase = The passphrase is not the one that the file was sealed with; without that nobody can open it. Nothing was taken in.
desk-sealed-field = Passphrase, if the file is sealed
desk-sealed-hint = It opens the file and is not kept. A forgotten passphrase cannot be recovered.
desk-sealed-kept = The sealed file is still here: type its passphrase below, or choose another file.
desk-sealed-pasted = A sealed file cannot be pasted: choose the file itself.
desk-sealed-key = The file was sealed for a key, not with a passphrase: open it with the program that has the key.
desk-sealed-work = The file asks for more work than the desk does for one. If you trust it, open it with standi on the command line, or with another program that knows age.
desk-sealed-damaged = The file is damaged or was cut off, and does not open. Nothing was taken in.
desk-file-none = Choose a file, or paste what stands in it.
desk-file-no-text = What is in the file is no text.
