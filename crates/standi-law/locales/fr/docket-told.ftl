# Ce que le rôle dit lorsque quelque chose ne peut être ni inscrit ni lu, et ce qui peut être fait à
# la place.

## Ce qui s’y oppose
refuse-records-nothing = ce rôle n’inscrit aucun événement ({ $role })
refuse-no-file = aucun dossier n’a été ouvert
refuse-not-come = le { $day } n’est pas encore venu ; nous sommes le { $today }
refuse-never-party = { $state } n’a jamais été Haute Partie contractante
refuse-names-no-state = la requête ne nomme aucun État
refuse-open-already = le dossier est déjà ouvert
refuse-which-withdrawn = quelle inscription est retirée ?
refuse-act-of-others = { $role } ne l’inscrit pas : l’acte revient à : { $actor }
refuse-before-here = daté du { $day }, avant que l’affaire n’en arrive là où elle est, le { $since }
refuse-not-from-here = « { $event } » part de : { $froms } ; cette requête en est à : { $states }
refuse-no-entry = il n’y a pas d’inscription { $entry }
refuse-is-correction = l’inscription { $entry } est elle-même une correction
refuse-first-opens = la première inscription ouvre le dossier ; une autre de même nature la corrige
refuse-only-first-opens = seule la première inscription ouvre le dossier ; une autre de même nature la corrige
refuse-could-not-stand = l’inscription { $entry } ({ $event }) ne tiendrait alors plus : { $why }
refuse-document-not-named = le document qui le montre n’est pas nommé
refuse-no-history = { $role } n’inscrit pas d’historique d’après des documents
refuse-paper-without-content = une pièce est versée avec son contenu
refuse-paper-of-others = { $role } ne verse pas de pièce pour { $of }
refuse-paper-not-open = la pièce de l’inscription { $entry } n’est pas accessible à « { $viewer } »
refuse-sets-no-time = { $role } ne fixe pas de délai ; la lettre de la Cour le fait
refuse-entry-of-others = l’inscription { $entry } a été faite par { $role }
refuse-task = { $role } ne peut pas { $task }
refuse-overtaken = quelqu’un d’autre a inscrit quelque chose dans { $number } depuis que vous l’avez consultée : vous avez vu { $seen } inscriptions, il y en a { $entries }
refuse-no-time-limit = aucun délai « { $id } » ne court dans cette requête
refuse-fixed = le délai est fixe : { $term }
refuse-not-extended = le délai ne peut pas être prorogé : { $term }
refuse-asked-late = la prorogation a été demandée le { $day }, après le dernier jour, le { $last }
refuse-before-time = le { $day } est antérieur au début du délai, le { $from }
refuse-awards-first = les sommes allouées par l’arrêt deviennent exigibles avant que d’autres ne s’y ajoutent
refuse-no-award-waits = aucune somme n’attend de devenir exigible
refuse-no-award-for = aucune somme de cette requête n’attend « { $event } »
refuse-not-to-award = « { $event } » ne peut pas arriver maintenant à la somme « { $award } »
refuse-which-award = de quelle somme s’agit-il ?
refuse-judge-of-state = un juge élu au titre de { $code } ne peut pas siéger comme juge unique dans une affaire dirigée contre cet État
refuse-commission-ended = la Commission a cessé d’exister le 31 octobre 1999
refuse-three-judges = un comité compte trois juges, et non { $judges }
refuse-final-on = l’arrêt devient définitif le { $day } si le renvoi n’est pas demandé d’ici là
refuse-anonymous-already = le nom n’est déjà pas divulgué
refuse-not-anonymous = l’anonymat n’a été ni demandé ni accordé
refuse-file-kept = le dossier est conservé jusqu’au { $day }
refuse-supervised-already = l’exécution est déjà surveillée
refuse-no-violation = aucune violation n’a été constatée
refuse-violation = une violation a été constatée
refuse-notice-runs = un préavis de six mois doit s’écouler : jusqu’au { $day }
refuse-unanimity = un comité décide à l’unanimité
refuse-formation = la requête est devant : { $formation }
refuse-no-complaint = il n’y a pas de grief « { $id } »
refuse-not-pending = la décision nomme les griefs qui sont encore pendants
refuse-nothing-pending = rien ne resterait pendant : c’est une décision sur toute la requête
refuse-last-day-was = le dernier jour était le { $day }
refuse-late-paper = arrivée après le dernier jour, le { $day }, la pièce n’est pas au dossier
refuse-payment-late = le dernier jour pour payer était le { $day } ; les intérêts moratoires courent depuis
refuse-may-pay = l’État peut payer jusqu’au { $day }
refuse-currency = la somme est libellée en { $currency }
refuse-left-of-award = il reste { $rest } de la somme
refuse-sums-not-due = des sommes ne sont pas payées : elles ne sont pas encore exigibles
refuse-sums-unpaid = des sommes ne sont pas payées : { $awards }
refuse-individual-measures = pas indiquées comme prises : les mesures individuelles
refuse-general-measures = pas indiquées comme prises : les mesures générales
refuse-both-measures = pas indiquées comme prises : les mesures individuelles et les mesures générales
refuse-no-elected-judge = { $state } n’est plus Haute Partie contractante depuis le { $day } et n’a pas de juge élu

## Ce qui peut être fait à la place
advise-lodge = introduisez-la : `standi docket lodge FICHIER`
advise-on-its-day = inscrivez-le le jour où cela se passe
advise-doors = voyez quels autres organes peuvent en être saisis : `standi doors FICHIER`
advise-name-state = nommez l’État sous `respondents`
advise-correct-first = corrigez l’inscription : `--supersedes 1`
advise-name-entry = nommez-la : `--supersedes N` ; `standi docket show` numérote les inscriptions
advise-registry-records = le greffe l’inscrit d’après la pièce qui le montre
advise-check-day = vérifiez le jour ; une inscription antérieure erronée se corrige par `--supersedes N`
advise-nothing-more = plus rien ne peut lui arriver
advise-possible = possible maintenant : { $events }
advise-correct-original = corrigez l’inscription qu’elle corrige : `--supersedes { $entry }`
advise-document = nommez-le : `--document TEXTE`
advise-send-document = envoyez le document au greffe, qui tient le rôle
advise-document-add = `standi docket document add REQUÊTE FICHIER` prend les deux
advise-send-paper = envoyez-la au greffe, qui verse les pièces de tous
advise-ask-for-time = demandez avant le dernier jour, avec des motifs ; le greffe inscrit la réponse
advise-registry-corrects = le greffe corrige toute inscription
advise-done-as = cela se fait en qualité de : { $roles }
advise-look-again = consultez-la de nouveau, puis faites votre inscription : `standi docket show { $number }`
advise-erase-look-again = regardez de nouveau ce qui partirait : `standi erase { $number } --dry-run`
advise-running = courent : { $ids }
advise-nobody-extends = personne ne peut le proroger
advise-leave-of-president = le président peut admettre une pièce tardive : `--set leave=yes` ({ $rule })
advise-no-sum = omettez `sum`
advise-sum = nommez la somme : `--set "sum=3000 EUR | Ivanov | frais"`
advise-award = nommez-la : `--set award=…`, l’une de { $awards }
advise-another-judge = choisissez un autre juge
advise-final-earlier = il est définitif plus tôt si les parties renoncent (`parties_waive`) ou si le collège rejette une demande
advise-explain-failure = expliquez le manquement ({ $rule }) ; voyez `standi doors`
advise-close = closez l’affaire : `no_violation`
advise-transmit = transmettez l’arrêt : `transmitted`
advise-complied = si l’État agit avant : `complied`
advise-unanimous = s’il y a eu unanimité : `--set unanimous=yes`
advise-not-unanimous = sinon : `not_unanimous`, et la chambre poursuit ({ $rule })
advise-complaints = ses griefs sont { $ids }
advise-pending = pendants : { $ids }
advise-whole-decision = inscrivez la décision de la formation sur toute la requête
advise-leave = si le président en a décidé autrement : `--set leave=yes`
advise-see-also = voir aussi : { $rule }
advise-missed-then-interest = inscrivez `deadline_missed`, puis `paid_with_interest`
advise-transferred = dites pour combien cela compte en { $currency }, et ce qui a été viré : `--set "transferred={ $part }"`
advise-pays-all = ce qui paie tout le reste s’inscrit par `paid_in_time` ou `paid_with_interest`
advise-payment-first = inscrivez d’abord le paiement : `paid_in_time`, `paid_with_interest`
advise-action-report = un bilan d’action les indique : `action_plan_or_report_due --set individual_measures=yes --set general_measures=yes`
advise-national-judge = nommez le juge en exercice qui siège comme juge ad hoc : `--set national_judge=NOM`

## Ce qui ne peut pas être lu
wrong-no-field = l’événement « { $event } » n’a pas de champ `{ $field }`
wrong-field = le champ « { $field } » de l’événement « { $event } » ne peut pas être utilisé : { $why }
wrong-whole-number = c’est un nombre entier
wrong-one-of = c’est l’un de { $words }
wrong-empty = il est vide
wrong-once = il est donné une seule fois
wrong-needed = il est nécessaire
wrong-yes-no = c’est `yes` ou `no`
wrong-month = une année a 12 mois
wrong-days = { $month } a { $days } jours
wrong-day = écrivez-le 2022-10-03 (année, mois, jour)
wrong-day-form = écrivez-le 2022-10-03
wrong-day-order = écrivez-le { $day } (année, mois, jour)
wrong-state-code = un État s’écrit par son code à trois lettres, par exemple RUS
wrong-fingerprint = une empreinte SHA-256 s’écrit en 64 chiffres hexadécimaux
wrong-number = `{ $text }` n’est pas le numéro d’une requête : écrivez-le 18747/05
wrong-sum = une somme s’écrit `10000.00 EUR` : des chiffres, un point, une monnaie
wrong-award = une somme allouée s’écrit `10000.00 EUR | Ivanov | dommage moral`
wrong-moment = un moment s’écrit 2026-03-02T09:30:00Z
wrong-complaint = un grief s’écrit `c1: 3, P1-1`
wrong-no-side = `{ $role }` n’est d’aucun côté ; `applicant:1/26` et `government:ITA` en ont un
wrong-state = `{ $text }` n’est pas un état du rôle
wrong-priority = `{ $text }` n’est pas une catégorie de priorité
wrong-application = `{ $text }` n’est pas le numéro d’une requête
wrong-event = il n’y a pas d’événement `{ $text }`
wrong-seen = { $number } a { $entries } inscriptions, et non { $seen }
wrong-side = de quel côté est `{ $role }` ?
wrong-not-here = le rôle n’a pas de requête { $number } qui vous soit accessible
wrong-erased = la requête { $number } a été effacée le { $day } par { $by } : { $why }
wrong-no-why = un effacement a un motif, qui demeure
wrong-why-named = le motif contient un nom qui est à effacer
advise-why = donnez-le avec { $option }, et n’y nommez personne : il demeure
wrong-no-paper = l’inscription { $entry } de { $number } ne verse aucune pièce
wrong-lodged = le jour de l’introduction n’est pas connu au jour près : { $when }
wrong-unknown-state = les données ne connaissent pas l’État { $state }
wrong-no-state = les données ne connaissent aucun État `{ $name }`
wrong-form = le formulaire ne peut pas être lu : { $why }
advise-near-name = vouliez-vous dire { $near } ?
advise-day = donnez-le : `--on JOUR`
advise-near = vouliez-vous dire `{ $near }` ?
advise-no-fields = il n’a pas de champs
advise-fields = { $fields }
told-field = { $name } : { $holds }
told-field-needed = { $name } : { $holds } (nécessaire)
advise-roles = les qualités sont { $roles }
advise-states = les états sont { $words }
advise-priorities = les catégories sont { $words }
advise-side = dites-le : `--as { $example }`
advise-help-commands = `standi docket act REQUÊTE --help-commands` énumère ce qui peut suivre
advise-list-papers = `standi docket document list { $number }` les numérote

## Ce qui découle de la qualité de membre
told-nothing-to-execute = il n’y a rien à exécuter
told-every-judgment = chaque arrêt jusqu’à une résolution finale (article 46 § 2)
told-every-judgment-still = chaque arrêt jusqu’à une résolution finale : l’obligation d’exécuter ne cesse pas avec la qualité de membre (article 46 §§ 1-2 ; l’État n’a pas de voix)
told-never-party = { $state } n’est pas Partie à la Convention et ne l’a pas été avant ce jour
told-facts-from = les requêtes portant sur des faits à partir du { $since }, dans le délai de l’article 35 § 1
told-facts-unsettled = les requêtes portant sur des faits à partir du { $since } ; savoir si les faits à partir du { $from } comptent encore reste ouvert jusqu’à ce que soit décidé à partir de quand la Convention ne lie plus
told-facts-until = les requêtes portant sur des faits du { $since } jusqu’au { $until }, quel que soit le moment où elles sont introduites dans le délai de l’article 35 § 1 ; des faits postérieurs, un juge unique dit qu’ils échappent à la compétence de la Cour

## Ce qui reste à faire après un effacement

erase-left-read = un autre programme lit le rôle, et le fichier garde ce qu’il lit ; fermez-le, puis relancez la même commande
erase-left-server = le serveur garde les lignes supprimées jusqu’à ce qu’il récrive leurs tables : VACUUM FULL event, application, path, term, content ; son journal, ses archives et ses sauvegardes relèvent de l’administrateur

## Les dispositions
docket-cite-convention = { $count ->
    [1] article { $numbers } de la Convention
   *[other] articles { $numbers } de la Convention
}
docket-cite-former-convention = { $count ->
    [1] ancien article { $numbers } de la Convention
   *[other] anciens articles { $numbers } de la Convention
}
docket-cite-protocol-16 = { $count ->
    [1] article { $numbers } du Protocole n° 16
   *[other] articles { $numbers } du Protocole n° 16
}
docket-cite-rules = { $count ->
    [1] article { $numbers } du règlement
   *[other] articles { $numbers } du règlement
}
docket-cite-ministers = { $count ->
    [1] règle { $numbers } du Comité des Ministres
   *[other] règles { $numbers } du Comité des Ministres
}
docket-cite-by-analogy = { $numbers } par analogie
docket-cite-older = { $numbers } dans les éditions antérieures
docket-cite-since = depuis le { $day }
docket-cite-amended = modifiée le { $day }
docket-cite-day = { $day }
docket-cite-own-rule = règle propre du rôle
docket-cite-order = ordre de la procédure
docket-cite-practice = pratique
docket-cite-practice-from = pratique à partir du { $day }
docket-cite-practice-plenary = pratique confirmée par l’assemblée plénière le { $day }
docket-cite-registry-practice = pratique du greffe
docket-cite-letter = lettre de notification (pratique du greffe)
docket-cite-set-by-registry = fixé par le greffe
docket-cite-set-in-judgment = fixé dans l’arrêt
docket-cite-set-in-letter = 4 à 6 semaines, fixées dans la lettre
docket-cite-usual-length = durée habituelle, fixée dans la lettre
docket-cite-operative-part = dispositif
docket-cite-terms = termes du règlement amiable
docket-cite-twin-track = double procédure depuis le { $day }
docket-cite-ministers-1059 = décision du Comité des Ministres, 1059e réunion (droits de l’homme), juin 2009
docket-cite-direction-interim = instruction pratique sur les mesures provisoires
docket-cite-direction-pleadings = instruction pratique sur les observations écrites, §§ 19-21
docket-cite-protocol-9 = Protocole n° 9
docket-cite-protocol-9-5 = article 5 du Protocole n° 9
docket-cite-protocol-11-5 = article 5 § 3 du Protocole n° 11
