// The words by which a sentence tells how an act is told and how far it has come, whichever act it is: a closed list, each line one
// sign. Names, goods and figures are left out on purpose: they tell of one episode, not of how such things are told.

const LINES = `
have has have
had had
will will shall
would would
may may might could can
must must need needs required requires require
should should ought
is is are
was was were
be be
been been
being being
not not no never cannot
now now
already already
still still stays stay remain remains remained keep keeps kept
again again back return returns restored restore resume resumes resumed
once once
when when
while while
until until till through
from from starting beginning
since since
after after following
before before ahead
earlier earlier previously previous former
if if unless whether
under under
say said says say told tells
announced announced announces unveiled unveils announce
confirmed confirmed denied clarified
reported reported reportedly sources according
added added adds add adding joined join
put put puts placed placing
imposed imposed imposes slapped levied hit
impose impose levy introduce slap imposing
introduced introduced brought took taken made
set set sets fixed
raised raised raises doubled increased tripled raise double
goes goes go rise rises
cut cut cuts lowered reduced halved eased lower reduce halve ease
banned banned bans barred bars blocked prohibited forbids prohibits forbidden
halted halted stopped halt stop stops halts
restricted restricted tightened restricts tightens tighten restrict
ordered ordered orders directed instructed
signed signed signs signing
issued issued issues issue gazetted promulgated
published published notified posted publishes
approved approved passed voted adopted adopts approves passes enacted backed endorsed
agreed agreed agree agrees promised promises pledged
decided decided decision decides resolved chosen
ruled ruled determined found finding determination ruling
proposed proposed proposes proposal proposals propose proposing
recommended recommended recommends recommendation recommend
plans plan plans planned planning intends intend intention intends aims preparing prepares
considers consider considers considering weighing mulls mulling studying weighs
wants want wants seek seeks seeking calls called urged urges asked asks
draft draft drafted
bill bill lawmakers legislation
law law act
decree decree decrees proclamation
order order
rule rule rules regulation regulations
notice notice notification announcement circular gazette
statement statement
final final definitive finalised finalized
preliminary preliminary provisional interim temporary
inquiry investigation investigations probe inquiry case investigating complaint
review review sunset
extended extended extend extends renewed renew prolonged extension prolong extending
suspended suspended suspend suspends suspending suspension pause paused pauses
lifted lifted lift lifts scrapped scrap removed remove removes ended ends ending end dropped drop revoked withdrawn repealed
expired expired expires expire lapse lapsed lapses ran expiry
exempt exempt exempted exemption exemptions waiver spared
effect effect force effective
take take takes taking enter enters
apply apply applies applied applying binding
begin begin begins start starts started began begun
came came come comes went
due due scheduled expected
minister minister secretary president premier chancellor spokesman spokesperson spokeswoman official officials
he he she
body ministry commission department cabinet parliament senate council committee office agency congress
today today tonight
weekday monday tuesday wednesday thursday friday saturday sunday
yesterday yesterday
next next tomorrow
last last
this this
month january february march april june july august september october november december
year year years
days day days week weeks months
immediate immediate immediately
deal deal agreement truce accord pact framework
talks talks meeting
threat threatened threatens threat threaten warned warns vowed warning
answer retaliation retaliatory retaliate response answer reprisal countermeasures
that that
which which who
to to
by by
quote " “
colon :
semicolon ;
first first
also also
further further another more additional extra
new new
up up
down down
off off
in in
list list lists listed
`;

/** By word, the sign that its sentence holds it. */
export const ACT_WORDS: ReadonlyMap<string, string> = new Map(
  LINES.trim()
    .split("\n")
    .flatMap((line) => {
      const [sign = "", ...words] = line.split(" ");
      return words.map((word): [string, string] => [word, `tells ${sign}`]);
    }),
);
