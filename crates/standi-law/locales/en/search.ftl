# Search: what was found, by which words, why.

## What a result is, besides the documents of a catalogue
kind-state = State
kind-instrument = treaty
kind-organ = organ or body
kind-event = event
kind-status = status under a treaty
kind-declaration = declaration
kind-statement = statement
kind-remedy = domestic remedy
kind-account = account
kind-rule = rule
kind-source = source of the record
kind-decided-case = decided case
kind-application = application on the docket

## What was found
search-found = { $count ->
    [0] Nothing is found for “{ $words }”.
    [one] One result for “{ $words }”
   *[other] { $number } results for “{ $words }”
}
search-found-all = { $count ->
    [0] Nothing is found.
    [one] One result
   *[other] { $number } results, the newest first
}
search-nothing = Try fewer words, or another spelling. Numbers of applications are written 1234/05.
search-alike = Nothing has all these words. These have words that are spelt almost so.
search-some = Nothing has all these words. These have at least half of them.
search-stale = The catalogue was changed since its index was made; make it again: `standi catalogue index`.
search-more = More: --skip { $skip }
search-no-catalogue = No catalogue of HUDOC’s documents was searched: --catalogue DIR names its index, `standi catalogue index` makes one.
search-applications = no. { $numbers }
search-articles = Article { $articles }
search-importance = importance { $level }
search-translation = translation
search-in-name = Also called{" "}
search-in-number = Application no.{" "}
search-in-identifier = Known as{" "}
search-in-article = Article{" "}

## What can be searched
search-part-record = The record
search-part-cases = Decided cases
search-part-catalogue = HUDOC’s documents
search-part-docket = The docket
search-all-record = Everything in the record
search-all-cases = Decided cases
search-all-catalogue = All documents
search-all-docket = Applications
search-all-judgment = All judgments
search-all-all-decisions = All decisions
search-all-resolution = All resolutions

## standi catalogue index
index-made = { $documents } documents are in the index { $out }.
index-passed-over = { $count } rows cannot be read or came twice; `standi import hudoc` lists them with their reasons
index-use = Search it: standi search WORDS --catalogue { $out }

## The desk
desk-part-search = Search
desk-start-search = Search the record, the decided cases and the documents of the Court
desk-search-heading = Search
desk-search-docket-heading = Search, with the docket
desk-search-words = What are you looking for?
desk-search-hint = Words, an application number, an article, a State; “words in quotes” in this order
desk-search = Search
desk-search-narrow = Narrow down
desk-search-public = The docket is not searched here.
desk-search-docket-too = Search the docket too
desk-search-docket-hint = Of the docket, what is listed for your role is searched: numbers, applicants or initials, States, where an application stands.
desk-search-kind = Document type
desk-search-state = State
desk-search-article = Article
desk-search-importance = Importance
desk-search-importance-1 = 1: key cases
desk-search-importance-2 = 2: high
desk-search-importance-3 = 3: medium
desk-search-importance-4 = 4: low
desk-search-from = From
desk-search-to = Until
desk-search-no-catalogue = The documents of the Court are not searched: the desk was opened without a catalogue of them. Import HUDOC’s exports, make an index, and name it:
desk-search-pages = Pages of results
desk-search-before = Page before
desk-search-furthest = Only the first 10,000 results can be looked through. Narrow the search down to see others.
desk-search-kinds = Results by kind
desk-search-address = An address of this search
desk-search-address-hint = (it holds your words)
desk-search-wrong = This cannot be searched for
desk-search-no-index = The search is not ready
desk-search-gone = This search is gone
desk-search-gone-text = Searches are kept in memory alone, and are forgotten when the program ends or after twelve hours.
