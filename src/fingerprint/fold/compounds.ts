/**
 * Words written as two, with a hyphen or as one: "cease fire", "cease-fire", "ceasefire" all read as the last. Both parts
 * with a space between, the joined form being what is hashed. Names of states and unions are joined so that their acronym
 * can be one word too.
 */
export const COMPOUNDS: readonly string[] = `united states,united kingdom,united nations,european union,
new hampshire,new jersey,new mexico,new york,newyork city,north carolina,north dakota,rhode island,south carolina,
south dakota,west virginia,new zealand,per cent,cease fire,health care,child care,day care,policy maker,policy makers,
law maker,law makers,web site,web sites,on line,off line,cyber attack,cyber attacks,cyber security,fund raising,
fund raiser,fund raisers,fire fighter,fire fighters,fire fighting,gun man,gun men,gun fire,wild fire,wild fires,wild life,
air strike,air strikes,air base,air port,air craft,air line,air lines,take over,take overs,turn out,break through,
break down,crack down,crack downs,shut down,shut downs,lock down,lock downs,stand off,stand offs,run off,pay off,
play off,play offs,spin off,lay offs,lay off,trade off,kick off,face off,show down,slow down,melt down,count down,
build up,start up,start ups,line up,line ups,set back,set backs,come back,feed back,draw down,pay check,pay checks,
pay roll,water front,water way,water ways,land slide,land slides,mud slide,mud slides,rain fall,snow fall,thunder storm,
thunder storms,storm water,waste water,ground water,drink driving,smart phone,smart phones,cell phone,cell phones,
mobile phone,key board,data base,data bases,home town,home land,home owner,home owners,home page,house hold,house holds,
court room,court house,class room,class rooms,bed room,bath room,living room,work force,work place,work places,
work shop,work shops,task force,task forces,stock pile,stock piles,market place,market places,ring leader,ring leaders,
school boy,school girl,school children,grass roots,grand daughter,grand son,step son,step father,step mother,
whistle blower,whistle blowers,water melon,side walk,side walks,cross walk,sea food,short fall,wind fall,wide spread,
long time,half way,mid week,mid term,mid terms,mid night,week end,week ends,week long,month long,year long,day long,
under way,any more,any one,every one,some one,no one,near by,world wide,nation wide,state wide,city wide,country wide,
counter part,counter parts,check point,check points,pass port,black list,hard line,hard liner,hard liners,head line,
head lines,front line,front lines,front runner,front runners,band wagon,bench mark,bench marks,land mark,land marks,
trade mark,trade marks,copy right,eye witness,eye witnesses,by stander,by standers,passer by,blood shed,blood stream,
life style,life styles,life time,life long,life saving,life guard,score board,score line,goal keeper,goal keepers,
quarter back,quarter final,quarter finals,semi final,semi finals,semi finalist,mid field,mid fielder,touch down,
touch downs,team mate,team mates,class mate,class mates,room mate,room mates,ball park,base ball,basket ball,foot ball,
volley ball,soft ball,road side,road block,road blocks,rail road,rail way,rail ways,motor cycle,motor bike,pick up,
truck load,ship yard,ship wreck,sea port,space craft,space ship,space walk,space flight,fire arm,fire arms,fire works,
fire wood,fire ball,fire storm,hand gun,hand guns,shot gun,shot guns,drug store,super market,super markets,post man,
post war,pre war,north east,north west,south east,south west,north eastern,north western,south eastern,south western,
mid west,mid day,vice president,vice presidents,vice chairman,attorney general,secretary general,co worker,co workers,
super power,back yard,back up,back log,break in,break ins,check up,clean up,cover up,crash landing,drop out,drop outs,
hand out,hand outs,bail out,bail outs,buy out,buy outs,fall out,hold out,out break,roll out,walk out,white out,black out,
black outs,work out,worn out,out going,over time,over haul,spill over,left over,hang over,hand over,make over,stop over,
turn over,under cover,under ground,under way,hijab ban,mine field,mine fields,battle field,battle fields,oil field,
oil fields,gold mine,coal mine,note book,text book,text books,hand book,face book,you tube,wiki leaks`
  .split(/,\s*/)
  .filter((pair, at, all) => all.indexOf(pair) === at);

/** Prefixes that a hyphen does not part from their word: "co-operate", "non-profit", "e-mail". */
export const PREFIXES: readonly string[] =
  'co re pre anti non semi sub multi inter over counter mid e un de bi micro mega post pro trans ultra under bio neo geo socio para cyber eco auto super hyper infra intra tele out'.split(
    ' ',
  );
