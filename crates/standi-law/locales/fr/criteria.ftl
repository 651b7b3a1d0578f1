# Un message pour chaque ligne des tables de décision, sous la clé de la ligne.

## A1 personae
personae-never-party = La Convention n’a jamais lié { $state } : cet État n’en a jamais été Partie. La Cour n’est compétente que pour les affaires dirigées contre des Parties.
personae-ended = L’État désigné ({ $state }) a cessé d’exister, et plusieurs États lui ont succédé. Savoir lequel répond dépend des autorités qui ont agi.
personae-international = Un organe d’une organisation ou d’une juridiction internationale a agi, sans qu’aucun organe national n’intervienne pour { $state }. Cet État n’en répond pas, même sur son propre sol ; il peut en répondre si les États ont institué une procédure entachée d’une lacune manifeste de protection.
    .opens = Si un organe national était intervenu pour { $state }, cet État en répondrait.
personae-mandate = Les organes nationaux ont agi pour { $state } dans le cadre du mandat ou sous le commandement d’une organisation internationale. L’imputation de l’acte à l’État ou à l’organisation dépend de qui exerçait le contrôle effectif.
personae-own-organs = Cet État ({ $state }) répond de ce que font ses propres autorités, y compris lorsqu’elles appliquent chez lui le droit de l’Union européenne.
personae-another-state = Les autorités d’un autre État ont agi, ailleurs, sans participation imputable à l’État mis en cause ({ $state }). Celui-ci n’en répond pas.
    .opens = Si ses propres autorités avaient participé, ou si le lieu avait été tenu par { $state }, cet État en répondrait.
personae-where-another-acted = Les autorités d’un autre État ont agi ; savoir si l’État mis en cause ({ $state }) répond d’une part de ce qui s’est passé dépend du lieu.
personae-own-part = Les autorités d’un autre État ont agi. L’État mis en cause ({ $state }) répond de sa propre part : ce qu’il a fait, toléré, facilité ou omis d’empêcher.
personae-omission = Un particulier a agi. L’État mis en cause ({ $state }) en répond si ses autorités ont manqué à leur devoir de protéger ou d’enquêter ; le grief porte sur cette omission.
personae-presumed = Il est présumé que des autorités nationales ont agi pour { $state }. Si c’est un organe international ou les autorités d’un autre État qui ont agi, indiquez-le : la réponse peut changer.
personae-who-acted = On ne sait pas de quel État relevaient les autorités qui ont agi.

## A2 temporis
temporis-inside = À la date du fait ({ $day }), { $instrument } liait { $state } (depuis le { $from }{ $until ->
    [none] ).
   *[other] , jusqu’au { $until }).
}
temporis-before = À la date du fait ({ $day }), { $instrument } ne liait pas encore { $state } : cela ne commence que le { $from }. Un recours qui a échoué plus tard ne déplace pas la date du fait.
    .opens = Un fait survenu le { $from } ou après, ou une situation qui a duré jusque-là, ouvrirait la voie.
temporis-after = À la date du fait ({ $day }), { $again ->
    [none] { $instrument } ne liait plus { $state }, et ce depuis le { $until }. Les faits antérieurs à ce jour peuvent encore être examinés.
   *[other] { $instrument } ne liait plus { $state } (du { $until } au { $again }). Les faits antérieurs et postérieurs à cette période peuvent être examinés.
}
    .opens = Un fait antérieur au { $until }{ $again ->
        [none] , ou la partie d’une situation antérieure à ce jour, ouvrirait la voie.
       *[other] {" "}ou survenu à partir du { $again }, ou la partie d’une situation comprise dans ces périodes, ouvrirait la voie.
    }
temporis-boundary = La date du fait ({ $day }) est le jour même où { $instrument } a cessé de lier { $state }. Les sources désignent ce jour différemment : « jusqu’à » ce jour ou « avant » ce jour. Seule la Cour peut trancher.
temporis-unsettled = La date du fait ({ $day }) est postérieure à la fin de la qualité de membre : { $state }. On ne savait pas encore jusqu’à quand { $instrument } continuerait de lier cet État.
temporis-never = { $instrument } n’a jamais lié { $state }.
temporis-petition-later = À la date du fait ({ $day }), la Convention liait { $state }, mais les requêtes individuelles n’ont été acceptées qu’à partir du { $petition }, et seulement pour des faits postérieurs.
    .opens = Un fait survenu le { $petition } ou après, ou une situation qui a duré jusque-là, ouvrirait la voie.
temporis-petition-reaches-back = À la date du fait ({ $day }), la Convention liait { $state }. Les requêtes individuelles ont été acceptées à partir du { $petition }, pour tous les faits survenus depuis que la Convention lie cet État.
temporis-petition-unrecorded = À la date du fait ({ $day }), la Convention liait { $state }, mais avant le 1er novembre 1998 les requêtes individuelles devaient être acceptées par une déclaration, et le registre ne dit pas quelle était la portée de celle de cet État.
temporis-continuing = La situation s’est prolongée pendant une période où { $instrument } liait { $state }{ $limits ->
    [clear] {" "}: { $part }, elle peut être examinée ; en dehors, non.
    [argued] {" "}: { $part }, elle peut être examinée ; { $argued }, la question appelle une appréciation ; en dehors, non.
   *[none] .
}
temporis-duty-inside = Le décès ou les mauvais traitements sont survenus à une date ({ $day }) où { $instrument } liait { $state } : l’obligation d’enquêter s’impose à cet État, pour la période allant jusqu’au jour où il a cessé d’être lié.
temporis-duty-steps-after = L’événement est antérieur, de dix ans au plus, au jour où la Convention a commencé à lier { $state }, et des actes d’enquête importants ont eu lieu après : l’obligation d’enquêter peut être examinée (volet procédural).
temporis-duty-no-steps = L’événement est antérieur au jour où la Convention a commencé à lier { $state }, et aucun acte d’enquête important n’a eu lieu, ni n’aurait dû avoir lieu, après : il n’y a pas de lien véritable.
    .opens = Des actes d’enquête importants postérieurs au { $from } ouvriraient la voie.
temporis-duty-before-convention = L’événement est antérieur à l’ouverture de la Convention à la signature, le 4 novembre 1950 : l’obligation d’enquêter à son sujet ne peut pas être examinée.
temporis-duty-convention-values = L’événement est antérieur de plus de dix ans au jour où la Convention a commencé à lier { $state }. L’obligation d’enquêter ne peut être examinée que s’il touche aux valeurs fondamentales de la Convention (crimes de guerre, crimes contre l’humanité).
temporis-duty-steps-unknown = L’événement est antérieur, de dix ans au plus, au jour où la Convention a commencé à lier { $state }. L’obligation d’enquêter peut être examinée si des actes d’enquête importants ont eu lieu après : on ne le sait pas.
temporis-no-day = On ne sait pas quel jour cela s’est passé.
temporis-day-too-vague = Date du fait : { $day }. La réponse n’est pas la même pour tous les jours possibles.

## A3 materiae
materiae-in-force = { $article } figure dans { $instrument }, qui liait { $state } à l’époque.
materiae-never-ratified = { $article } figure dans { $instrument }, qui n’a jamais lié { $state }.
    .opens = Un autre article, d’un instrument en vigueur pour { $state }, peut protéger.
materiae-not-that-day = { $article } figure dans { $instrument }, qui ne liait pas { $state } à la date du fait : { $day }.
    .opens = Un fait survenu pendant la période où cet État ({ $state }) était lié par { $instrument } ouvrirait la voie.
materiae-boundary = { $article } figure dans { $instrument } ; savoir si cet instrument liait encore { $state } à la date du fait ({ $day }) est discuté.
materiae-no-article = Aucun article n’a été invoqué, et le récit pourrait relever de plusieurs. Indiquez celui qui convient le mieux.
materiae-no-day = Savoir si { $instrument } liait { $state } dépend du jour, qui n’est pas connu.
materiae-day-too-vague = Savoir si { $instrument } liait { $state } dépend du jour exact.

## A4 loci
loci-hostilities-established = Les attaques en Ukraine du 11 mai 2014 au 16 septembre 2022 relèvent de la juridiction de la Russie : la Cour a constaté un ensemble d’attaques planifiées et menées par elle.
loci-hostilities = Cela s’est passé pendant des hostilités actives. Dans un contexte de chaos, il n’y a normalement pas de juridiction (Géorgie c. Russie (II), 2021) ; il en a été jugé autrement pour des attaques planifiées pendant des années (Ukraine et Pays-Bas c. Russie, 2025). La détention, les zones occupées et l’obligation d’enquêter s’apprécient à part.
loci-territory-no-declaration = { $place } : territoire dont les relations internationales étaient assurées par { $state }, sans déclaration en vigueur au titre de l’article 56. Le fait de le contrôler ne remplace pas cette déclaration.
loci-territory-not-this-protocol = { $place } : territoire dont les relations internationales étaient assurées par { $state }. La Convention y avait été étendue, mais cet autre instrument non : { $instrument }.
loci-territory-protocol-unrecorded = { $place } : territoire dont les relations internationales étaient assurées par { $state }. La Convention y avait été étendue ; le registre ne dit pas si cet autre instrument l’a été aussi : { $instrument }.
loci-territory-no-petition = { $place } : territoire dont les relations internationales étaient assurées par { $state }. La Convention y avait été étendue, mais les requêtes individuelles n’y étaient pas acceptées à la date d’introduction de la requête.
loci-territory-petition-unrecorded = { $place } : territoire dont les relations internationales étaient assurées par { $state }. La Convention y avait été étendue ; le registre ne dit pas si les requêtes individuelles y étaient acceptées à la date d’introduction de la requête.
loci-territory-in-force = { $place } : la Convention s’y applique, en vertu d’une déclaration faite par { $state }. Les « nécessités locales » relèvent du fond.
loci-own-territory = Cela s’est passé sur le territoire national ({ $state }), où la juridiction de l’État est présumée.
loci-international-premises = Cela s’est passé sur le territoire national ({ $state }), mais c’est un organe international qui a agi. Savoir si les faits relevaient de la juridiction de l’État appelle une appréciation (pour la détention par une juridiction internationale, la réponse a été non).
loci-positive-duties = Cela s’est passé sur le territoire national ({ $state }), en un lieu que l’État ne contrôlait pas. Il y conserve des obligations positives : faire ce qu’il peut par la voie diplomatique, juridique ou autre. Le grief doit porter sur elles.
loci-area-held = Ce lieu ({ $area }) était alors sous le contrôle exercé par { $state } : il relève de la juridiction de cet État.
loci-area-unclear = Savoir si ce lieu ({ $area }) était ce jour-là sous le contrôle exercé par { $state } n’est pas établi.
loci-custody = La personne était aux mains d’agents mandatés par { $state } : cela suffit à fonder la juridiction, où que ce soit.
loci-public-powers = Des prérogatives de puissance publique étaient exercées sur place par { $state }.
loci-vessel = Cela s’est passé à bord d’un navire ou d’un aéronef de l’État mis en cause ({ $state }), ou par l’intermédiaire de ses agents diplomatiques.
loci-removal = La personne est éloignée, ou l’a été, par { $state }, vers un pays où elle craint un préjudice : cet État en répond.
loci-request = La personne était détenue à l’étranger sur une demande présentée par { $state } ; cet État répond de la base légale de la demande.
loci-request-other-article = La personne était détenue à l’étranger sur une demande présentée par { $state }. Pour cet article, savoir si cet État en répond n’est pas tranché.
loci-civil-courts = Les juridictions nationales ont été saisies de l’affaire ({ $state }) : la procédure devant elles doit être équitable.
loci-own-inquiry = Une enquête propre a été ouverte par { $state } sur un décès survenu dans un autre État contractant : cette enquête relève de la juridiction de cet État.
loci-special-features = Une procédure a été engagée par { $state } sur un décès survenu hors des États contractants ou lors d’une opération militaire à l’étranger. Savoir si des « circonstances propres » à l’affaire établissent un lien juridictionnel appelle une appréciation.
loci-proceedings-other-article = L’affaire a été prise en charge par { $state } dans ses propres procédures. Pour cet article, l’étendue de ce lien n’est pas tranchée.
loci-force = La force a été utilisée à l’étranger contre une personne, de près, sans la détenir, par des agents mandatés par { $state }. La jurisprudence penche pour la juridiction en cas d’actes ciblés, mais ce n’est pas tranché.
loci-own-national = La nationalité, et les moyens d’aider, ne placent pas une personne qui se trouve à l’étranger sous la juridiction de son État ({ $state }) au titre des articles 2 et 3.
    .opens = Si la personne était aux mains d’agents mandatés par { $state }, ou pour le droit d’entrer sur le territoire de son propre pays, la voie peut être ouverte.
loci-own-national-entry = Un ressortissant demande à être ramené ou admis dans son pays ({ $state }). Il peut y avoir juridiction dans des circonstances particulières, surtout pour le droit d’entrer sur le territoire de son propre pays.
loci-visa = Demander un visa ou l’asile auprès d’une ambassade ou depuis l’étranger ne place pas une personne sous la juridiction de l’État sollicité ({ $state }).
    .opens = Si la personne était aux mains d’agents mandatés par { $state }, ou sur le territoire de cet État, la voie serait ouverte.
loci-lent = Les agents mis à disposition par { $state } ont agi sous l’autorité exclusive d’un autre État.
loci-private-act = L’acte accompli par { $state } est de ceux que tout particulier peut accomplir ; ce n’est pas un exercice de la puissance publique.
loci-emissions = Des effets d’émissions ressentis à l’étranger ne placent pas les personnes qui s’y trouvent sous la juridiction de l’État d’origine ({ $state }).
loci-disputed = La présence sur place, ou le contrôle du lieu ou de la personne par { $state }, est une question de preuve.
loci-no-link = Cela s’est passé hors du territoire national ({ $state }). Quel est le lien entre les faits et { $state } ?
loci-no-place = On ne sait pas où cela s’est passé.

## A5 applicant
applicant-person = Toute personne physique peut saisir la Cour, quelle que soit sa nationalité, ou même sans nationalité.
applicant-group = Un groupe de particuliers peut saisir la Cour ; chacun doit être victime.
applicant-organisation = Une organisation non gouvernementale peut saisir la Cour.
applicant-human-right-only = Une organisation peut saisir la Cour, mais ce droit est propre aux êtres humains. Savoir si elle peut l’invoquer appelle une appréciation.
applicant-public-body = Un organisme qui exerce la puissance publique ne peut pas saisir la Cour, quel que soit son grief.
    .opens = Les personnes touchées peuvent saisir la Cour elles-mêmes.
applicant-dependent-company = La société n’est pas assez indépendante de l’État : elle est assimilée à lui.
    .opens = Une société publique sans prérogatives de puissance publique et indépendante de l’État peut saisir la Cour.
applicant-independent-company = La société appartient au secteur public, mais n’a pas de prérogatives de puissance publique et est indépendante de l’État : elle peut saisir la Cour.
applicant-public-company = La société appartient au secteur public. Savoir si elle peut saisir la Cour dépend de son statut juridique, de son activité, de son éventuel monopole et de son indépendance, pris ensemble.
applicant-state-for-people = Un État peut introduire une requête au sujet de personnes lésées (requête interétatique).
applicant-state-for-itself = Un État ne peut pas introduire une requête pour le compte d’un organisme qui fait partie de lui.
    .opens = Un État peut introduire une requête au sujet de personnes lésées.
applicant-state-for-whom = Un État introduit la requête ; on ne sait pas pour qui.
applicant-who-applies = On ne sait pas qui saisit la Cour.

## A6 victim
victim-who-was-hit = On ne sait pas en quoi le requérant a été touché.
victim-direct = Le requérant a été directement touché.
victim-exposed = Une loi en vigueur oblige le requérant à changer de comportement, ou touchera la catégorie de personnes dont il fait partie.
victim-potential = Le requérant ne peut pas savoir si cela lui est arrivé, ou n’en a été que menacé. Savoir si cela suffit dépend des personnes visées et des recours existants.
victim-relative-of-killed = Les proches parents peuvent se plaindre d’un décès ou d’une disparition.
victim-relative-other-article = Un proche parent invoque un autre article que l’article 2 ou 3. Savoir si c’est possible appelle une appréciation.
victim-died-before = La personne touchée est décédée d’une autre cause avant l’introduction de la requête. Les droits attachés à la personne s’éteignent normalement avec elle ; les biens, la réputation ou un intérêt moral propre peuvent subsister.
victim-died-after = Le requérant est décédé après l’introduction de la requête ; un héritier ou un proche parent peut poursuivre l’instance.
victim-died-how = Savoir si un proche peut se plaindre dépend de savoir si la personne est décédée à cause de l’acte.
victim-relative = Le proche d’une personne vivante ne peut se plaindre que d’un préjudice qui lui est propre.
victim-association-for-voiceless = Une organisation agit pour une personne qui ne pouvait pas s’exprimer et n’avait personne. C’est à la Cour de dire si elle le peut.
victim-association-climate = Une association dans une affaire climatique : elle peut avoir qualité pour agir si elle remplit les conditions fixées en 2024.
victim-association = Une association qui n’a pas été touchée elle-même ne peut pas se plaindre pour ses membres ou pour une cause.
    .opens = Les membres touchés personnellement peuvent saisir la Cour.
victim-group-for-cause = Les requérants parlent pour une cause. Certains d’entre eux sont-ils touchés personnellement ?
victim-nobody = Nul ne peut se plaindre d’une loi de manière abstraite, sans en subir les effets (actio popularis).
    .opens = Une personne que la loi touche, ou qui doit changer de comportement à cause d’elle, peut saisir la Cour.
victim-shareholder = Un actionnaire ne peut pas se plaindre d’une perte de la société lorsque la société elle-même peut agir.
    .opens = La société elle-même peut saisir la Cour.
victim-shareholder-own = Un actionnaire se plaint. Savoir si c’est possible dépend de la capacité d’agir de la société et de l’existence de droits propres à l’actionnaire.
victim-shareholder-how = Savoir si un actionnaire peut se plaindre dépend de savoir si la société elle-même le peut.
victim-no-redress = La violation n’a pas été à la fois reconnue et réparée au niveau interne.
victim-redressed = La violation a été reconnue et réparée au niveau interne : le requérant n’a plus la qualité de victime.
    .opens = Si la réparation n’était pas suffisante, dites pourquoi : cela appelle une appréciation.
victim-redressed-grave = La violation a été reconnue et réparée, mais pour des mauvais traitements délibérés infligés par des agents de l’État, une somme d’argent seule ne suffit pas.
victim-enough = La violation a été reconnue et une réparation a été accordée. Savoir si elle était suffisante appelle une appréciation.
victim-settled = Un accord conclu au niveau interne a mis fin à la demande. Normalement, il met aussi fin au grief.
victim-redress-unknown = On ne sait pas si quelque chose a été reconnu ou réparé au niveau interne.

## A7 representation
representation-alone = Le requérant agit seul ; il n’est pas nécessaire d’avoir un avocat pour introduire la requête.
representation-authorised = Il y a un pouvoir d’agir.
representation-child = Un parent peut agir pour un enfant contre une mesure de l’État qui a rompu le lien.
representation-child-dispute = Les parents s’opposent, ou leurs intérêts diffèrent de ceux de l’enfant. Savoir si l’un d’eux peut agir pour l’enfant appelle une appréciation.
representation-no-authority = La personne pour laquelle on agit est un adulte capable d’agir, et n’a donné aucun pouvoir. Un pouvoir signé dans le délai y remédie.
    .opens = Un pouvoir signé dans le délai ouvre la voie.
representation-voiceless = La personne pour laquelle on agit ne peut pas s’exprimer. Personne d’autre ne parlerait-il pour elle, n’y a-t-il pas de conflit d’intérêts, et a-t-on agi de même au niveau interne ?
representation-child-about = Savoir si un parent peut agir pour un enfant dépend de l’objet du grief.
representation-authority-unknown = On ne sait pas si la personne pour laquelle on agit a donné pouvoir.
representation-for-whom = Il n’y a pas de pouvoir d’agir. Pour qui le requérant agit-il ?

## B1 anonymous
anonymous-named = La Cour sait qui la saisit. On peut tout de même lui demander de ne pas divulguer le nom au public.
anonymous-nameless = La Cour n’examine pas les requêtes de personnes qu’elle ne peut pas identifier.
    .opens = Donner à la Cour son vrai nom ouvre la voie ; on peut lui demander de ne pas le rendre public.
anonymous-unknown = On ne sait pas si le vrai nom est communiqué à la Cour.

## B2 same_matter
same-matter-none = Il n’y a pas eu de requête antérieure.
same-matter-different = Il y a eu une requête antérieure, mais d’une autre personne, sur d’autres faits ou avec un autre grief.
same-matter-same = La Cour a déjà examiné une requête essentiellement la même, et rien de pertinent n’est nouveau.
    .opens = Des faits nouveaux pertinents appelleraient une appréciation.
same-matter-new-information = La Cour a déjà examiné une requête essentiellement la même. Savoir si les éléments nouveaux sont pertinents appelle une appréciation : un argument nouveau ou un revirement de jurisprudence n’en est pas un.
same-matter-compare = On ne sait pas si la requête antérieure avait le même objet.
same-matter-earlier = On ne sait pas s’il y a eu une requête antérieure.

## B3 other_procedure
other-procedure-none = L’affaire n’a été soumise à aucune autre instance internationale.
other-procedure-different = Une autre instance internationale a été saisie, mais par une autre personne, sur d’autres faits ou avec un autre grief.
other-procedure-not-comparable = L’autre instance n’est pas une procédure comparable : la saisir ne ferme rien ici.
other-procedure-domestic = L’autre juridiction a été créée par traité, mais fait partie de l’ordre juridique de l’État : elle compte comme une voie de recours interne.
other-procedure-same = La même affaire a été soumise à une autre instance internationale d’enquête ou de règlement.
    .opens = Une plainte retirée avant que l’autre instance ait examiné quoi que ce soit ne compte pas.
other-procedure-withdrawn = La plainte devant l’autre instance a été retirée avant que celle-ci ait examiné quoi que ce soit.
other-procedure-withdrawn-late = La plainte devant l’autre instance a été retirée, mais peut-être après un début d’examen.
other-procedure-compare = On ne sait pas si l’autre instance est saisie de la même affaire.
other-procedure-other-purpose = L’autre instance a d’autres parties et un autre objet.
other-procedure-unclear = Savoir si l’autre instance est comparable à la Cour appelle une appréciation : est-elle internationale, publique, judiciaire ou quasi judiciaire, et l’affaire est-elle la même ?
other-procedure-status = On ne sait pas où en est l’autre procédure.
other-procedure-which-body = On ne sait pas quelle instance est saisie de l’affaire.
other-procedure-other = On ne sait pas si l’affaire a été soumise à une autre instance internationale.

## B4 exhaustion
exhaustion-used = { $remedy } : recours exercé, et grief soulevé.
exhaustion-substance-unknown = { $remedy } : recours exercé. On ne sait pas si le grief y a été soulevé, au moins en substance.
exhaustion-not-raised = { $remedy } : recours exercé, mais sans que le grief y soit soulevé, même en substance.
    .opens = Si le grief a été soulevé en substance dans un autre recours effectif, la voie serait ouverte.
exhaustion-not-used = { $remedy } : recours effectif, non exercé, sans raison indiquée. Si son propre délai court encore, exercez-le d’abord.
    .opens = L’exercer, si son propre délai court encore, ouvre la voie.
exhaustion-excuse = { $remedy } : recours effectif mais non exercé, pour une raison à apprécier. De simples doutes sur l’issue n’en sont pas une.
exhaustion-ineffective = { $remedy } : recours non effectif, qu’il n’est pas nécessaire d’exercer.
exhaustion-effectiveness = { $remedy } : recours non exercé. Son effectivité n’est pas établie ; c’est à l’État de la démontrer.
exhaustion-same-aim = { $remedy } : recours non nécessaire, car un autre recours ayant le même but a été exercé.
exhaustion-new-for-pending = { $remedy } : recours créé après l’introduction de la requête, mais applicable aussi aux affaires déjà introduites. Il doit être exercé.
    .opens = L’exercer ouvre la voie.
exhaustion-new = { $remedy } : recours créé après l’introduction de la requête. Normalement, c’est le jour de l’introduction qui compte.
exhaustion-own-mistake = { $remedy } : recours rejeté pour une erreur de procédure du requérant. Normalement, il compte comme non exercé, sauf si le juge a tout de même examiné le fond.
exhaustion-own-mistake-not-examined = { $remedy } : recours rejeté pour une erreur de procédure du requérant, et le grief n’y a pas non plus été soulevé.
exhaustion-pending-ineffective = { $remedy } : recours toujours pendant, et qui traîne sans fin. Il n’est pas nécessaire d’en attendre l’issue.
exhaustion-pending = { $remedy } : recours toujours pendant. La requête peut être prématurée, sauf s’il aboutit avant que la Cour ne statue.
exhaustion-extraordinary = { $remedy } : recours extraordinaire ou discrétionnaire. Il n’est pas nécessaire de l’exercer, et la décision rendue ne déplace pas le délai.
exhaustion-used-unknown = { $remedy } : on ne sait pas si ce recours a été exercé.
exhaustion-which-remedies = On ne sait pas quelles voies de recours internes ont été exercées. Dans cet État ({ $state }), la dernière est normalement : { $remedy }.
exhaustion-no-list = Rien n’a été dit des recours, et le registre n’a pas de liste de recours pour { $state }.
exhaustion-last-remedy = Ce qui a été dit s’arrête avant le recours qui vient normalement en dernier dans cet État ({ $state }) : { $remedy }. A-t-il été exercé ?
exhaustion-which-depends = On ne sait pas quelles voies de recours internes ont été exercées. Dans cet État ({ $state }), la dernière ne doit l’être que pour certains griefs : { $remedy }{ $effect ->
    [none] .
   *[other] {" "}({ $effect }).
}
exhaustion-last-depends = Ce qui a été dit s’arrête avant un recours qui, dans cet État ({ $state }), ne doit être exercé que pour certains griefs : { $remedy }{ $effect ->
    [none] .
   *[other] {" "}({ $effect }).
} Savoir s’il devait l’être ici demande une appréciation.
exhaustion-which-proceedings = Dans cet État ({ $state }), la procédure décide du recours qui vient en dernier. Était-elle civile, pénale ou administrative ?
exhaustion-own-remedy = Pour un tel grief, il y a dans cet État ({ $state }) un recours qui lui est propre : { $remedy }. A-t-il été exercé ?

## B5 time_limit
time-limit-in-time = Envoyée dans le délai. Le dernier jour est le { $lastday }.
time-limit-still-open = { $lastday ->
    [none] Aucun délai n’a commencé à courir.
   *[other] Le délai court encore. Le dernier jour sûr est le { $lastday }.
}
time-limit-late = Envoyée hors délai. Le dernier jour était le { $lastday }.
    .opens = Envoyée au plus tard le { $lastday }, elle aurait été dans le délai.
time-limit-over = Le dernier jour était le { $lastday }.
    .opens = Un nouvel acte ou une nouvelle décision définitive ferait courir un nouveau délai.
time-limit-between-readings = Envoyée après le { $lastday }, dernier jour sûr, mais dans le délai selon une autre lecture de la règle pour les fins de mois.
time-limit-late-but-continuing = Hors délai si l’on compte à partir de la décision indiquée ; mais la situation se poursuit et, tant qu’elle dure, le délai peut ne pas courir.
time-limit-not-started = Un recours qui compte est encore pendant : le délai n’a pas commencé à courir.
time-limit-continuing = La situation se poursuit ; tant qu’elle dure, le délai ne court pas.
time-limit-without-delay = Ceux qui ont perdu un proche ou leur domicile doivent saisir la Cour sans retard excessif ; ici, quatre ans au plus s’étaient écoulés.
time-limit-old-disappearance = Une disparition, et plus de quatre ans s’étaient écoulés. L’enquête s’était-elle enlisée ? Après dix ans, seuls des progrès récents et convaincants peuvent justifier le retard.
time-limit-old-displacement = Une perte de domicile ou de terres, et plus de quatre ans s’étaient écoulés. Dans une autre affaire, six ans après le moment où l’État pouvait être mis en cause pour la première fois, c’était trop tard.
time-limit-inquiry = Un homicide ou des mauvais traitements, sans décision définitive. Savoir s’il est trop tard dépend de la diligence du requérant et de ce que les autorités ont fait.
time-limit-decision-vague = Savoir si le délai est respecté dépend du jour exact de la décision.
time-limit-which-length = Quatre mois ou six ? Cela dépend de la date de la décision : avant le 1er février 2022, ou à partir de ce jour.
time-limit-knowledge = Hors délai si l’on compte à partir du jour de la décision. Quel jour a-t-elle été connue ?
time-limit-no-decision = La décision interne définitive n’est pas connue.
time-limit-what-continues = La situation a commencé plus de quatre ans auparavant. Savoir si le délai court dépend de ce qui se poursuit.
time-limit-when-lodged = La date d’introduction de la requête n’est pas connue.
time-limit-which-decision = Hors délai d’après une décision, dans le délai d’après une décision ultérieure dont il est discuté qu’elle compte.
time-limit-later-argued = Une décision ultérieure a été indiquée ({ $what }, { $day }) ; il est discuté qu’elle compte. À partir d’elle, le dernier jour est le { $lastday }.
time-limit-later-does-not-count = La décision ultérieure indiquée ({ $what }, { $day }) ne déplace pas le délai : le recours est extraordinaire ou non effectif. À partir d’elle, le dernier jour serait le { $lastday } ; ne vous y fiez pas.

## B6 abuse
abuse-no-signal = Rien n’indique un abus du droit de recours individuel.
abuse-signal = Un élément allégué ou visible pourrait être regardé par la Cour comme un abus. Ce n’est pas un constat.

## A8 scope
scope-listed-open = Un litige sur l’objet suivant entre dans le champ de { $article } : { $subject }.
scope-listed-closed = Un litige sur l’objet suivant n’entre pas dans le champ de { $article } : { $subject }{ $condition ->
    [none] .
   *[other] {" "}({ $condition }).
}
scope-listed-judgement = Savoir si un litige sur l’objet suivant entre dans le champ de { $article } appelle une appréciation : { $subject }{ $leans ->
    [open] {" "}(plutôt oui).
    [closed] {" "}(plutôt non).
   *[other] .
}
subject-alien-removal = l’entrée, le séjour, l’asile ou l’expulsion
subject-extradition = une extradition
subject-tax-assessment = l’établissement d’un impôt
subject-political-rights = des droits politiques
subject-civil-service = la fonction publique
subject-prison-regime = le régime en prison
subject-reopening = la réouverture d’une procédure
subject-local-election = une élection locale
subject-referendum = un référendum
subject-head-of-state-election = l’élection d’un chef d’État
subject-regional-legislature = l’élection d’un organe législatif régional
subject-parliament = l’élection d’un parlement
subject-european-parliament = l’élection du Parlement européen
subject-restitution = une restitution
scope-article-14-alone = L’article 14 ne protège que combiné avec un autre article. Indiquez cet autre article.
    .opens = Indiquer l’autre article ouvre la voie.
scope-not-listed = Savoir si le récit entre dans le champ de { $article } appelle une appréciation.

## A9 reservation
reservation-none = Le registre ne contient aucune réserve faite par { $state } sur { $article } et en vigueur à l’époque.
reservation-invalid = Une réserve faite par { $state } sur { $article } a été jugée non valide par la Cour : il n’en est pas tenu compte.
reservation-in-force = Une réserve a été faite par { $state } sur { $article }. Couvre-t-elle la loi qui a été appliquée, et est-elle valide ?

## C1 art17
art17-not-at-issue = Rien ne laisse penser que la requête vise à la destruction de droits.
art17-can-arise = Pour l’expression, la religion, l’association et les élections : le propos ou le parti vise-t-il à détruire les droits d’autrui ?
art17-signalled = Il a été dit que le propos ou le parti vise à détruire des droits. Cela doit être apprécié.

## C2 manifestly_ill_founded
manifestly-ill-founded-always = Mettez le projet à l’épreuve : demande-t-il à la Cour de rejuger l’affaire (quatrième instance) ; y a-t-il une ingérence qui ne soit pas clairement justifiée ; chaque point est-il étayé par des documents ; un lecteur extérieur le comprendrait-il ?

## C3 significant_disadvantage
significant-disadvantage-always = Qu’est-ce qui est en jeu pour le requérant, en argent ou par principe ? La Cour peut rejeter une affaire sans préjudice important, sauf si le respect des droits de l’homme exige un examen au fond.
significant-disadvantage-signalled = Le montant en jeu est faible. La Cour peut rejeter l’affaire pour ce motif, sauf si le respect des droits de l’homme exige un examen au fond.
