# Ce que répond le registre, en texte. Les mots du registre lui-même (ce qui s’est passé, les
# titres, les notes) restent tels qu’ils y sont écrits.

## Partout
record-stretch = depuis le { $since }, jusqu’au { $until }
record-since = depuis le { $since }
record-until = jusqu’au { $until }
record-day-unknown = jour inconnu
record-past = du { $since } au { $until }
record-past-open = à partir du { $since }
record-known = bien établi, non relu
record-unsure = incertain : à vérifier avant de s’y fier
record-conflict = Les sources se contredisent :
record-sources = Sources
record-version = Registre { $version } ({ $hash })
record-version-known = Registre { $version } ({ $hash }), tel que connu le { $day } ; parmi les sources, certaines peuvent être plus récentes
record-thousands = {" "}
record-decimal = {","}
note-english = cette réponse est en anglais : dans cette langue, seuls `ask` et `check` sont écrits

## Termes
seat-sits-and-votes = siège et vote
seat-sits-without-vote = siège sans voter
seat-no-delegation = n’a pas de délégation
seat-suspended = représentation suspendue
seat-argued = discuté pour ce jour
seat-none = non représenté
law-member = membre
law-not-a-member = non membre
law-bound = lié
law-not-bound = non lié
law-in-force = en vigueur
law-not-in-force = pas en vigueur
law-argued = discuté
law-not-in-record = pas dans le registre
declaration-derogation = dérogation
declaration-reservation = réserve
declaration-territorial = extension territoriale
declaration-petition-former-art-25 = requêtes individuelles (ancien article 25)
declaration-court-jurisdiction-former-art-46 = juridiction de l’ancienne Cour (ancien article 46)
declaration-other = autre déclaration
majority-two-thirds-entitled = deux tiers des représentants ayant le droit de siéger
majority-two-thirds-cast-and-majority-entitled = deux tiers des voix exprimées et la majorité des représentants ayant le droit de siéger
majority-unanimity-cast-and-majority-entitled = l’unanimité des voix exprimées et la majorité des représentants ayant le droit de siéger
majority-simple-majority-entitled = la majorité des représentants ayant le droit de siéger
majority-none = aucun vote
ended-denunciation = dénoncé
ended-cessation = fin avec la qualité de membre
ended-state = fin avec l’État lui-même

## standi record state
state-title = { $name } ({ $code }), le { $day }
state-bound = Lié par
state-bound-nothing = rien dans le registre
state-not-bound = Non lié par
state-declarations = Déclarations en vigueur
state-contribution = Contribution au budget
state-no-account = aucun compte dans le registre à cette date
state-bodies = Autres organes qui examinent des plaintes
state-accepted = { $name } : accepté { $days }
state-accepted-with = { $name } : accepté { $days } ; { $reservation }
state-accepted-past = { $name } : pas à cette date ({ $days })
state-accepted-not = { $name } : non accepté, d’après la source
state-membership = Qualité de membre du Conseil de l’Europe
state-member = membre { $days }
state-no-member-since = non membre depuis le { $day }
state-no-member-until = non membre jusqu’au { $day }
state-never-member = jamais membre, d’après le registre
state-organs = Représentation dans les organes
state-no-organs = représenté dans aucun
state-seat = { $names } : { $seat }
state-seat-since = { $names } : { $seat } depuis le { $day }
state-seats = Sièges à l’Assemblée : { $number } { $days }
state-seats-unknown = nombre inconnu
state-status = { $instrument } : { $text }
state-status-argued = discuté pour ce jour : { $days }
state-status-past = lié { $days }
state-status-signed-later = pas encore signé, mais le { $day }
state-status-signed = signé le { $day }
state-status-neither = ni signé ni ratifié à cette date
state-declaration = { $instrument }, { $kind }{ $articles }{ $territory }, { $days } : { $text }
state-declaration-on = {" "}sur { $articles }
state-declaration-for = {" "}pour { $territory }
state-due = dû { $amount }
state-paid = payé { $amount }
state-unpaid = impayé { $amount }
state-account = { $year }, au { $day } : { $text }
state-account-figures = { $year }, au { $day } : { $figures } (milliers d’euros) : { $text }

## standi record contributions
contributions-title = Contributions de { $name } au Conseil de l’Europe, telles que comptées au { $day }
contributions-account = { $year }, { $budget }, au { $day }
contributions-account-plain = { $year }, au { $day }
contributions-figures = { $figures } (milliers d’euros)
contributions-replaced = remplacé par le compte du { $day }
contributions-payable = payable jusqu’au { $day } ; intérêts sur ce qui restait alors impayé, si rien n’a été payé depuis (milliers d’euros) :
contributions-months = { $count ->
    [one] 1 mois, { $from } : { $percent } %, { $amount }
   *[other] { $count } mois, du { $from } au { $until } : { $percent } %, { $amount } chacun
}
contributions-interest = ensemble jusqu’au { $day } : { $amount }
contributions-nine-later = impayé depuis deux ans le { $day } : l’article 9 du Statut peut être appliqué à partir de ce jour
contributions-nine = impayé depuis deux ans le { $day } : l’article 9 du Statut peut être appliqué, sauf circonstances exceptionnelles
contributions-nine-past = impayé depuis deux ans le { $day } : l’article 9 du Statut pouvait alors être appliqué
contributions-nine-no-member = impayé depuis deux ans le { $day } ; l’article 9 du Statut ne vise que les membres
contributions-nine-part = {" "}({ $percent } % de la somme due)
contributions-share = la qualité de membre a pris fin le { $day } : comptée par jours, { $days } sur { $of }, la part est de { $amount } (milliers d’euros ; la façon de la compter n’a pas été vue)
contributions-rules = Règles
contributions-rule = { $article } : { $text }

## standi record party
party-yes = Oui. Le { $day }, { $instrument } liait { $state }.
party-no = Non. Le { $day }, { $instrument } ne liait pas { $state }.
party-argued = Discuté. Les sources ne s’accordent pas sur le point de savoir si, le { $day }, { $instrument } liait { $state }.
party-open = Indéterminé. On ne pouvait pas encore dire si, le { $day }, { $instrument } lierait { $state }.
party-instrument = { $instrument } : { $title }.
party-no-status = Le registre n’a rien sur cet État au titre de cet instrument.
party-unknown = Pas dans le registre. Il ne dit pas si { $instrument } liait { $state } le { $day }.
party-none = Le registre a le statut de tous les États au titre de cet instrument, et aucun de celui-ci : il n’a jamais signé.
party-last-period = Sa dernière période avant ce jour : { $days }.
party-bound = Lié { $days }.
party-signed-later = Pas encore signé à cette date, mais le { $day }.
party-ratified = Signé le { $signed }, ratifié le { $ratified }, pas encore en vigueur.
party-ratified-later = Signé le { $signed }, ratifié seulement le { $ratified }.
party-not-ratified = Signé le { $signed }, non ratifié d’après le registre.
party-neither = Ni signé ni ratifié à cette date, d’après le registre.
party-succeeded = Partie en son nom propre depuis le { $day } ; les faits antérieurs comptent, car cet État a succédé à un autre.
party-boundary = Les sources désignent différemment la fin de la période pour ce seul jour : la réponse appelle une appréciation.
party-unsettled = La qualité de membre a pris fin le { $day }. Seuls les membres peuvent être Parties, mais on ne savait pas encore jusqu’à quel jour l’instrument continuerait de lier cet État (article 58 § 3 : « sous les mêmes réserves »).
party-note = Note : { $note }

## standi record organ
organ-title = { $name }, le { $day }
organ-entitled = États ayant le droit de siéger : { $entitled }, dont ayant le droit de vote : { $voting }.
organ-argued = Pour { $count } de plus, c’est discuté.
organ-who-sits = Qui siège : { $text }
organ-votes = Comment il vote : { $text }
organ-exists-since = Cet organe n’existe que depuis le { $day }.
organ-seats = { $seat } : { $count }
organ-state = { $code } { $name }
organ-state-since = { $code } { $name }, depuis le { $day }
organ-decisions = Voix nécessaires à une décision (Statut, article 20), pour { $entitled } ayant le droit de siéger
organ-decision-none-against = au moins { $votes } pour, aucune contre
organ-decision-fixed = { $votes } pour
organ-decision-all = au moins { $votes } pour ; { $all } si tous votent
organ-decision = { $needed } : { $text } ({ $article } ; { $majority })
organ-not = { $name } : cet organe examine des plaintes, aucun État n’y siège
organ-not-help = les organes sont : { $organs }

## standi record diff
diff-title = Après le { $from }, jusqu’au { $to } inclus
diff-nothing = Rien n’a changé en droit, d’après le registre.
diff-events = Survenu sans rien changer à cela
diff-event = { $day }, { $state } : { $text }
diff-all = Tous
diff-argued = , le jour lui-même est discuté
diff-none = aucun
diff-membership = { $state } { $after }, auparavant { $before }
diff-seats = { $state }, sièges à l’Assemblée : { $after }, auparavant { $before }
diff-remedy = { $state }, recours { $after } : { $subject }
diff-other = { $state }, { $subject } : { $after }, auparavant { $before }
diff-order = { $from } vient après { $to }
diff-order-help = dans l’autre sens : --from { $to } --to { $from }

## standi record audit et check
audit-title = { $facts } faits, { $share } vérifiés
audit-words = vérifié : vu dans une source que l’on peut ouvrir ; connu : bien établi, non relu ; incertain : à vérifier avant de s’y fier ; conflit : les sources se contredisent.
audit-without-address = Faits vérifiés dont aucune source n’a d’adresse où l’ouvrir : { $count }.
audit-tables = Par table
audit-states = Par État
audit-instruments = Par instrument
audit-column-facts = faits
audit-column-verified = vérifiés
audit-column-known = connus
audit-column-unsure = incert.
audit-column-conflict = conflits
audit-column-share = part
audit-list-unsure = Incertains : { $count }, les plus anciennement vus d’abord
audit-list-known = Connus : { $count }, les plus anciennement vus d’abord
audit-list-verified = Vérifiés : { $count }, les plus anciennement vus d’abord
audit-entered = { $place } ; sa source la plus récente est entrée au registre le { $day }, { $days ->
    [0] aujourd’hui
    [one] hier
   *[other] il y a { $days } jours
}
audit-entered-unknown = { $place } ; il n’est pas noté quand ses sources sont entrées au registre
audit-proof-parties = le vérifierait : un tableau des Parties à l’instrument, ou la notification du dépositaire
audit-proof-declarations = le vérifierait : la liste des déclarations du dépositaire, ou le journal officiel qui a publié celle-ci
audit-proof-acceptances = le vérifierait : la liste, chez le dépositaire, des États qui ont accepté l’organe
audit-proof-act = le vérifierait : l’acte lui-même, tel que son organe l’a publié
audit-proof-text = le vérifierait : le texte de la disposition, dans sa version du jour
audit-proof-ruling = le vérifierait : l’arrêt ou la décision que le fait nomme
audit-proof-accounts = le vérifierait : le compte ou le barème que l’organisation a publié
audit-proof-series = le vérifierait : la série que publie la banque
audit-proof-report = le vérifierait : le compte rendu de ce qui a été dit
record-check-title = Aucun défaut dans le registre { $folder }
record-check-built-in = intégré au programme
record-check-facts = Faits : { $facts }, dont vérifiés : { $verified }, connus : { $known }, incertains : { $unsure } ; sources contradictoires : { $conflicting }. Sources : { $sources }.

## standi record export
export-title = Fichiers écrits dans { $folder } : { $count }
export-rows = lignes : { $count }
export-schema = ce que contiennent les tables
export-not-empty = { $folder } n’est pas vide
export-not-empty-help = indiquez un autre dossier, ou ajoutez --force pour écrire par-dessus

## standi record statements
statements-title = { $count ->
    [1] 1 déclaration
   *[other] { $count } déclarations
}
statements-about = {" "}sur { $about }
statements-by = {" "}de « { $speaker } »
statements-no-side = Ce que quelqu’un a dit n’est pas un fait sur le monde ; le registre ne prend pas parti.
statements-against = En contradiction
statements-happened = { $day }, ce qui s’est passé : { $text }
statements-plain = Non contredit dans le registre
statements-for = , pour { $whom }
statements-through = , par l’intermédiaire de { $whom }
statements-on = {" "}(sur { $about })
statements-line = { $id }. { $day }, { $speaker }{ $role }{ $whom }{ $through } { $stance } : { $claim }{ $about }
statements-contradicts = contredit { $ids }
statements-unknown-event = le registre ne connaît pas d’événement `{ $about }`
statements-unknown-event-help = `standi record statements` montre sur quoi porte chaque déclaration
statements-unknown-speaker = le registre ne connaît pas d’auteur `{ $speaker }`
statements-near = vouliez-vous dire { $near } ?
stance-announces = annonce
stance-blames = met en cause
stance-condemns = condamne
stance-confirms = confirme
stance-decides = décide
stance-demands = exige
stance-disputes = conteste
stance-explains = explique
stance-predicts = prévoit
stance-promises = promet
stance-rejects = rejette
stance-reports-no-progress = constate l’absence de progrès
stance-reports-progress = constate des progrès
stance-says = dit
stance-states = affirme
stance-supports = soutient
stance-threatens = menace
stance-welcomes = salue

## standi record timeline
timeline-title = { $name } ({ $code }), jusqu’au { $day }
timeline-membership = Qualité de membre du Conseil de l’Europe
timeline-committee-of-ministers = Siège au Comité des Ministres
timeline-parliamentary-assembly = Siège et vote à l’Assemblée parlementaire
timeline-derogation = Dérogations (article 15)
timeline-derogation-overseas = Dérogations pour des territoires d’outre-mer
timeline-argued = {" "}(le jour lui-même est discuté)
timeline-no-vote = sans droit de vote,{" "}
timeline-no-delegation = sans délégation,{" "}
timeline-succession = par succession,{" "}
timeline-suspended = suspendu,{" "}
timeline-to = { $shade }du { $from } au { $until }{ $argued } : { $text }
timeline-on = { $shade }depuis le { $from } : { $text }
timeline-mark = { $day } : { $text }
timeline-subtitle = Qualité de membre, droits de représentation et instruments, de { $from } au { $day }
timeline-subtitle-known = Qualité de membre, droits de représentation et instruments, de { $from } au { $day }, tel que connu le { $known }
timeline-source = Source : le registre standi du { $version } ({ $hash }), fondé sur { $count } sources, énumérées par `standi record timeline { $code }`.

## standi cases
cases-title = Affaires : { $cases } ; concordances : { $agree } ; divergences : { $disagree } ; abstentions, faute d’une appréciation ou d’un fait : { $abstain }.
cases-agree = concorde
cases-disagree = diverge
cases-abstain = abst.
cases-disagreements = Divergences
cases-abstentions = Abstentions
cases-line = { $id } ({ $state }, { $criterion }) : la Cour a dit « { $court } », standi dit « { $standi } » ({ $why })

## Fautes de standi deadline
deadline-order = la décision a été connue le { $known }, avant d’être rendue
deadline-order-help = `decided` est le jour inscrit sur la décision, `known` le jour où vous l’avez reçue

## Mots de standi record diff
diff-text = {" "}: { $text }
law-accepted = accepté
law-not-accepted = non accepté
law-counts = compte
law-does-not-count = ne compte pas
law-not-held = non tenu
law-some = quelques-uns
law-held-by = tenu par { $state }
state-party = Haute Partie contractante

## L’image de standi record timeline
picture-lane-membership = Conseil de l’Europe
picture-lane-ministers = Comité des Ministres
picture-lane-assembly = Assemblée parlementaire
picture-lane-protocol = Protocole n°
picture-lane-convention = Convention (CEDH)
picture-lane-petition = Requêtes (anc. art. 25)
picture-lane-jurisdiction = Cour (anc. art. 46)
picture-lane-derogation = Dérogations (art. 15)
picture-lane-overseas = Dérogations, outre-mer
picture-periods = périodes
picture-legend-full = plein
picture-legend-no-vote = siège sans vote
picture-legend-no-delegation = sans délégation
picture-legend-suspended = suspendu
picture-legend-succession = faits comptés par succession
picture-legend-argued = fin discutée
picture-legend-event = événement
picture-about = qualité de membre, droits et instruments au fil du temps
picture-membership-ends = fin de la qualité de membre
picture-since = depuis le
picture-to = au
picture-sign-full = membre, siège et vote, ou lié
picture-sign-no-vote = siège sans droit de vote
picture-sign-succession = faits comptés par succession
picture-sign-no-delegation = sans délégation
picture-sign-suspended = représentation suspendue
picture-sign-derogation = dérogation
picture-sign-argued = le jour de la fin est discuté
picture-sign-tick = signé, ratifié
picture-sign-pill = événement, expliqué plus bas
picture-month-1 = janv.
picture-month-2 = févr.
picture-month-3 = mars
picture-month-4 = avr.
picture-month-5 = mai
picture-month-6 = juin
picture-month-7 = juill.
picture-month-8 = août
picture-month-9 = sept.
picture-month-10 = oct.
picture-month-11 = nov.
picture-month-12 = déc.
picture-word-accession = adhésion
picture-word-readmission = réadmission
picture-word-membership-continued = qualité de membre continuée
picture-word-notice-of-withdrawal = notification de retrait
picture-word-withdrawal-effective = retrait effectif
picture-word-membership-ended = fin de la qualité de membre
picture-word-application-for-membership = demande d’adhésion
picture-word-representation-suspended = représentation suspendue
picture-word-effects-defined = effets définis
picture-word-voting-rights-suspended = droits de vote suspendus
picture-word-voting-rights-restored = droits de vote rétablis
picture-word-credentials-ratified = pouvoirs ratifiés
picture-word-credentials-not-ratified = pouvoirs non ratifiés
picture-word-no-credentials-presented = pouvoirs non présentés
picture-word-mandate-not-extended = mandat non prolongé
picture-word-special-guest-suspended = statut d’invité spécial suspendu
picture-word-opinion = avis
picture-word-assembly-consulted = Assemblée consultée
picture-word-demand = demande
picture-word-relations-suspended = relations suspendues
picture-word-statement-of-non-participation = déclaration de non-participation
picture-word-denunciation-effective = dénonciation effective
picture-word-cessation-effective = cessation effective
picture-word-competence-defined = compétence définie
picture-word-examination-suspended = examen suspendu
picture-word-examination-resumed = examen repris
picture-word-judge-office-ends = fin des fonctions du juge
picture-word-interim-measure = mesure provisoire
picture-word-inter-state-application = requête interétatique
picture-word-domestic-law = loi interne
picture-word-denunciation-law = loi de dénonciation
picture-word-payment-suspended = paiement suspendu
picture-word-payment-resumed = paiement repris
picture-word-arrears-paid = arriérés payés
picture-word-contribution-limited = contribution limitée
picture-word-partial-agreement-joined = adhésion à un accord partiel
picture-word-partial-agreement-ended = fin d’un accord partiel
picture-word-partial-agreement-limited = accord partiel limité
picture-word-enlarged-partial-agreement = accord partiel élargi
picture-word-agreement-signed = accord signé
picture-colon = {" "}:
picture-first = 1er
