/**
 * British, American and other variant spellings: word → the spelling it is folded to. Stems and endings spell out the
 * closed families (see the tables of variants in the Oxford style manual and Webster's reform); the open family -ise/-ize,
 * -yse/-yze needs no list: the reader takes z after i or y for s, which merges no two common words (prise and prize do).
 * American forms are the targets, since they are the shorter.
 */
export function* spellings(): Generator<readonly [string, string]> {
  for (const stem of OUR.split(' ')) for (const end of OUR_ENDS) yield [`${stem}our${end}`, `${stem}or${end}`];
  for (const stem of RE.split(' ')) {
    yield [`${stem}re`, `${stem}er`];
    yield [`${stem}res`, `${stem}ers`];
    yield [`${stem}red`, `${stem}ered`];
    yield [`${stem}ring`, `${stem}ering`];
  }
  for (const stem of ENCE.split(' ')) for (const end of ENCE_ENDS) yield [`${stem}ce${end}`, `${stem}se${end}`];
  for (const stem of OGUE.split(' ')) {
    yield [`${stem}ogue`, `${stem}og`];
    yield [`${stem}ogues`, `${stem}ogs`];
    yield [`${stem}ogued`, `${stem}oged`];
    yield [`${stem}oguing`, `${stem}oging`];
  }
  for (const stem of DOUBLED.split(' '))
    for (const end of DOUBLED_ENDS) yield [`${stem}${stem.at(-1)}${end}`, `${stem}${end}`];
  for (const pair of STEMS.split(' ')) {
    const [from, to] = pair.split('>') as [string, string];
    for (const end of STEM_ENDS) yield [from + end, to + end];
  }
  for (const pair of WORDS.trim().split(/\s+/)) yield pair.split('>') as [string, string];
}

const OUR =
  'arb ard arm behavi cand clam col demean disarm discol disfav dishon enam endeav fav ferv flav glam harb hon hum lab misbehavi misdemean neighb od parl ranc rig rum savi sav splend succ tricol tum unfav unsav val vap vig watercol';
const OUR_ENDS = ' s ed ing er ers able ably ful less ite ites itism al ally hood hoods ist ists ly y ies ings'.split(
  ' ',
);

const RE =
  'accout calib cent epicent fib kilomet lit louv lust maneuv meag met millilit centimet millimet mit och reconnoit sab salpet scept sepulch somb spect theat amphitheat hypocent';

const ENCE = 'defen offen preten licen';
const ENCE_ENDS = ' s d less man men r rs'.split(' ');

const OGUE = 'anal catal dial epil monol prol travel ideol homol';

/** Verbs in unstressed -l (and a few others) that double the consonant in British spelling. */
const DOUBLED =
  'apparel barrel bedevil bevel cancel carol cavil channel chisel counsel council cudgel devil dial dishevel dispel drivel duel enamel equal fuel funnel gambol gravel grovel impanel imperil initial jewel kennel kidnap label laurel level libel marshal marvel medal metal model outrival panel parcel pedal pencil peril pummel quarrel ravel refuel revel rival rowel shovel shrivel signal snivel snorkel spiral squirrel stencil swivel tassel tinsel total towel trammel travel trial tunnel unravel victual worship yodel focus refocus bias benefit target wool';
const DOUBLED_ENDS = 'ed ing er ers or ors ous ously en ist ists ings'.split(' ');

/** Stems that differ, whatever regular ending follows. */
const STEMS =
  'programme>program grey>gray tyre>tire cheque>check plough>plow mould>mold moult>molt smoulder>smolder sceptic>skeptic kerb>curb sulphur>sulfur aluminium>aluminum moustache>mustache gaol>jail artefact>artifact enrol>enroll fulfil>fulfill instil>instill distil>distill appal>appall enthral>enthrall judgement>judgment acknowledgement>acknowledgment foetus>fetus foetal>fetal anaemi>anemi anaesthe>anesthe haemorrhag>hemorrhag haemo>hemo leukaemi>leukemi paediatr>pediatr orthopaed>orthoped gynaecolog>gynecolog encyclopaedi>encyclopedi mediaeval>medieval oestrogen>estrogen oesophag>esophag diarrhoea>diarrhea caesarean>cesarean aeroplane>airplane adviser>advisor protestor>protester enquir>inquir doughnut>donut yoghurt>yogurt storey>story pyjama>pajama draught>draft instalment>installment enrolment>enrollment fulfilment>fulfillment councillor>councilor traveller>traveler counsellor>counselor jeweller>jeweler cosy>cozy behaviour>behavior speciality>specialty carcase>carcass yodeller>yodeler practise>practice whisky>whiskey aesthetic>esthetic archaeolog>archeolog paedophil>pedophil homoeopath>homeopath disc>disk snowplough>snowplow cypher>cipher gramme>gram kilogramme>kilogram licence>license dialled>dialed';
const STEM_ENDS =
  ' s d ed es r rs er ers ing ings al ally ism ist ists ic ics ically cal ical y ies ied ian ians ia ias c ous ment ments a d e e; able tic tics tist tists tized ge ges ging ged'
    .split(' ')
    .filter((end) => end !== 'e;');

const WORDS = `furore>furor furores>furors ageing>aging jewellery>jewelry skilful>skillful skilfully>skillfully wilful>willful wilfully>willfully
whilst>while amongst>among amidst>amid towards>toward afterwards>afterward backwards>backward forwards>forward
upwards>upward downwards>downward onwards>onward inwards>inward outwards>outward eastwards>eastward westwards>westward
northwards>northward southwards>southward learnt>learned burnt>burned spelt>spelled spilt>spilled dreamt>dreamed
leapt>leaped leant>leaned spoilt>spoiled kneelt>kneeled chequered>checkered chequerboard>checkerboard
storeys>stories greyish>grayish greyhound>grayhound ploughed>plowed mouldy>moldy okay>ok alright>ok sizeable>sizable
likeable>likable liveable>livable loveable>lovable saleable>salable unmistakeable>unmistakable useable>usable
moveable>movable rateable>ratable hauliers>haulers haulier>hauler tranquillity>tranquility
chilli>chili chillies>chilies omelette>omelet maths>math transatlantic>transatlantic aeroplanes>airplanes
defencemen>defensemen licenced>licensed practising>practicing practised>practiced unlicenced>unlicensed
whizz>whiz woollen>woolen woolly>wooly marvellous>marvelous focussed>focused biassed>biased 
    
analyser>analyzer manoeuvre>maneuver manoeuvres>maneuvers manoeuvred>maneuvered manoeuvring>maneuvering manoeuvrable>maneuverable instalments>installments
naivety>naivete  barbeque>barbecue barbeques>barbecues gipsy>gypsy gipsies>gypsies
acknowledgements>acknowledgments judgements>judgments eyeing>eying routeing>routing swingeing>swingeing
neighbourly>neighborly honourees>honorees honouree>honoree labourers>laborers harbourfront>harborfront
harbourside>harborside colourful>colorful humourless>humorless honourary>honorary 
sceptical>skeptical scepticism>skepticism calibres>calibers cheques>checks
counselled>counseled unravelled>unraveled modelling>modeling combatting>combating combatted>combated
 fuelling>fueling cancelation>cancellation cancelations>cancellations
organisational>organizational grandad>granddad mum>mom mums>moms `;
