/**
 * The words the statement checks know. British English, lower case.
 * Sources: the examples of seeds 2 and 5, Evaluation Support Scotland ("who, what, direction of change") and the
 * empty wording named in guidance on education, health and care plans.
 */
const list = (words: string): readonly string[] => words.trim().split(/\s*,\s*/u);

/** What a service does: an action in itself, never the difference made. */
export const DELIVERY_VERBS = list(`
  deliver, provide, run, hold, host, organise, organize, arrange, complete, develop, train, recruit, appoint, hire,
  launch, build, construct, install, publish, produce, print, distribute, send, write, draft, design, create,
  establish, set up, commission, procure, purchase, buy, fund, invest, finance, implement, introduce, roll out,
  review, assess, visit, offer, conduct, carry out, undertake, refer, signpost, monitor, track, evaluate, consult,
  communicate, coordinate, co-ordinate, manage, expand, extend, refurbish, redesign, pilot, issue, license, restore,
  agree, sign, attend, participate, take part, upgrade, update, adopt, prepare, submit, present, survey, audit,
  inspect, process, register, enrol, schedule, plan, map, collect, record, share, circulate, open, recommission,
  streamline, digitise, embed, scope, explore, investigate, analyse, report, advertise, market, test, trial, facilitate,
  lead, mobilise, sponsor, award, allocate, employ, convene, draw up, put in place, make available, follow up,
  work with, liaise, meet with, utilise, engage, adapt, hand out, supply, equip, screen, immunise, vaccinate,
  replace, repair, assess, counsel, mentor, coach, consult with, engage with, signpost to, bring together, put,
  tick off, sign off, put on, weigh, chase, liaise with, invest in, resurface, plant, fit, widen, align, match,
  pay, translate, work in, work together, work closely, insulate, rewrite, simplify, co-locate, retrofit, renovate, relocate, merge, restructure, transfer, invite, secure, source,
  respond to, answer, negotiate, lobby, subsidise, pay for, waive, advertise for, staff, resource, bid for, apply for
`);

/** Weak verbs: a delivery only when what follows is a product or a service ("making a meal"). */
export const WEAK_VERBS = list(
  'make, give, use, put, start, take, have, get, do, bring, keep, maintain, increase, grow, double, continue',
);

/** Helping verbs: the statement behind them is often the outcome ("Enable people to live at home"). */
export const HELPING_VERBS = list(`
  help, support, enable, encourage, empower, ensure, promote, assist, allow, guide, advise, educate, teach, inform,
  raise awareness, make sure, seek to, aim to, work towards, focus on, prioritise, champion
`);

/** Things that can be seen, touched, easily counted or moved about (seed 2, line 231), and inputs (line 182). */
export const OUTPUT_NOUNS: ReadonlySet<string> = new Set(
  list(`
  plan, policy, strategy, course, club, report, leaflet, website, service, programme, program, project, session, meeting,
  workshop, building, centre, center, hub, system, database, framework, toolkit, guide, guidance, app, application,
  post, fund, funding, finance, budget, contract, equipment, staff, meal, food, form, survey, event, campaign, training,
  clinic, class, lesson, visit, assessment, referral, hour, appointment, contact, intervention, initiative,
  scheme, pathway, protocol, procedure, process, partnership, board, forum, network, group, conference, seminar, webinar,
  newsletter, poster, video, booklet, pack, resource, material, handbook, manual, document, paper, review, audit,
  consultation, evaluation, recruitment, grant, bus, minibus, vehicle, machine, computer, laptop, tablet,
  software, helpline, line, portal, platform, directory, dashboard, coordinator, officer, placement, inspection,
  check, screening, test, vaccination, immunisation, delivery, provision, implementation, intake, enrolment, launch, response, repair, counselling, mentoring, coaching, tuition, outreach, drop-in,
  library, tool, template, register, agreement, charter, bid, tender, procurement, licence, permit, certificate,
  download, click, view, enquiry, call, email, letter, caseload, teaching, package, offer, team, unit, facility, pilot,
  advice, information, signposting, advocacy, supervision, infrastructure, model, approach, specification, plate,
  assistance, support, shop, cafe, café, playground, refuge, hostel, camera, monitoring, commissioning, route, lane, alarm, parcel, tree, data, arrangement,
  governance, therapy, file, car park, light,
  fair, map, garden, allotment, respite, wifi, broadband, money, guideline, minutes, checklist, training day, diary,
  bench, shelter, kit, bag, voucher, card, ticket, hotline, stall, exhibition, festival, rota, spreadsheet, logo
`),
);

/** Services, courses and events that a person may attend or receive without anything changing for them. */
export const SERVICE_NOUNS: ReadonlySet<string> = new Set(
  list(`
  session, class, course, programme, program, workshop, meeting, appointment, clinic, group, training, event, club,
  review, conference, intervention, service, support, advice, counselling, therapy, treatment, assessment, visit,
  mentoring, coaching, tuition, hub, centre, center, helpline, forum, seminar, webinar, drop-in, consultation, survey,
  questionnaire, form, lesson, module, screening, check, referral, package, scheme, project, information, leaflet,
  guidance, plan, placement
`),
);

/** Verbs that say a person was there, not what became different. */
export const ATTENDING_VERBS = list(`
  attend, complete, receive, access, participate in, take part in, engage with, engage in, join, sign up to, sign up for,
  be offered, are offered, is offered, enrol on, enrol in, use, undertake, go to, be given, are given, be invited to,
  are invited to, is invited to, be provided with, are provided with, is provided with,
  is given, visit, be referred to, are referred to, is referred to, finish
`);

/** People and places an outcome can be for. */
export const BENEFICIARIES: ReadonlySet<string> = new Set(
  list(`
  child, children, baby, babies, infant, infants, toddler, toddlers, pupil, pupils, student, students, learner, learners,
  young, youth, youths, teenager, teenagers, adolescent, adolescents, boy, boys, girl, girls, son, daughter, sibling,
  siblings, brother, sister, mother, mothers, father, fathers, parent, parents, mum, mums, dad, dads, carer, carers,
  grandparent, grandparents, family, families, household, households, adult, adults, people, person, persons, woman, women,
  man, men, older, elderly, pensioner, pensioners, resident, residents, citizen, citizens, neighbour, neighbours,
  community, communities, neighbourhood, neighbourhoods, tenant, tenants, homeowner, homeowners, landlord, landlords,
  patient, patients, client, clients, customer, customers, user, users, worker, workers, employee, employees, workforce,
  staff, jobseeker, jobseekers, claimant, claimants, volunteer, volunteers, member, members, refugee, refugees, migrant,
  migrants, newcomer, newcomers, veteran, veterans, survivor, survivors, victim, victims, offender, offenders, driver,
  drivers, pedestrian, pedestrians, cyclist, cyclists, visitor, visitors, everyone, everybody, anyone, nobody, he, she,
  they, i, we, him, her, them, borough, district, county, city, town, village, place, places, area, areas, region, ward,
  street, streets, estate, estates, parish, country, nation, island, business, businesses, employer, employers, firm,
  firms, enterprise, enterprises, company, companies, school, schools, nursery, nurseries, home, homes, population,
  society, public, taxpayer, taxpayers, practitioner, practitioners, professional, professionals, teacher, teachers,
  supporter, supporters, leaver, leavers, newborn, newborns, reader, readers, individual, individuals, group, groups,
  partner, partners, owner, owners, farmer, farmers, park, parks, river, rivers, sleepers, smokers, drinkers, disabled,
  homeless, graduates, apprentices, trainees, entrepreneurs, traders, passengers, couple, couples, supplier, suppliers,
  renter, renters, shopper, shoppers, commuter, commuters, learner, grandparents, teen, teens
`),
);

/** Who does the work: a sentence about them is about the work. */
export const AGENTS = list(`
  we, our team, our teams, our staff, our service, our services, the council, council, the team, the service, the trust,
  the board, the partnership, partners, the centre, the hub, the provider, providers, staff, officers, practitioners,
  professionals, social workers, health visitors, nurses, teachers, agencies, services, teams, the school, schools, the nhs,
  nhs, police, the police, the local authority, local authority, the department, the charity, volunteers, the programme,
  the project, key workers, support workers, advisers, officers
`);

/** Heads of a phrase without a verb that name a state of affairs rather than a thing that is handed over. */
export const ABSTRACT_NOUNS: ReadonlySet<string> = new Set(
  list(`
  skill, outcome, relationship, life, opportunity, prospect, standard, job, friend, choice, habit, bond, result, level, rate,
  attitude, value, change, right, aspiration, ambition, hope, need, improvement, condition, link, connection, grade, benefit,
  future, chance, thing, behaviour, finance, way, reason, career, qualification, year, day, wage, earning, expectation, lives
`),
);

/** Jobs and bodies, in the singular: "Social worker to visit" tells them what to do. */
export const SERVICE_ROLES: ReadonlySet<string> = new Set(
  list(`
  worker, visitor, gp, nurse, teacher, doctor, dentist, midwife, officer, therapist, mentor, coach, adviser, advisor,
  counsellor, psychologist, physiotherapist, school, nursery, council, police, team, service, provider, agency, trust,
  board, manager, partnership, practitioner, professional, department, charity, hub, centre, camhs, senco
`),
);

/** Verbs that say how somebody is; after "will" they tell a result, whoever it is about. */
export const STATE_VERBS: ReadonlySet<string> = new Set(
  list(`
  be, have, feel, feels, know, understand, stay, stays, remain, remains, keep, become, gain, trust, hold, enjoy, believe,
  grow, thrive, get, live, lives, learn, reach, improve, want, value, notice, find, respect, cope, succeed, achieve
`),
);

/** Words whose fall is good: their reduction is an indicator, not a result to build on. */
export const HARMS: ReadonlySet<string> = new Set(
  list(`
  crime, harm, self-harm, self-harming, self harm, self harming, abuse, neglect, violence, bullying, poverty, hunger, debt,
  homelessness, rough sleeping, unemployment, worklessness, absence, absences, absenteeism, truancy, exclusion, exclusions,
  suspensions, offending, reoffending, re-offending, obesity, smoking, drinking, addiction, misuse, death, deaths,
  mortality, suicide, suicides, illness, disease, infection, infections, decay, injury, injuries, accident, accidents,
  casualties, loneliness, isolation, stress, anxiety, depression, inequality, inequalities, disadvantage, deprivation,
  discrimination, stigma, exploitation, trafficking, pollution, emissions, congestion, flooding, litter, fly-tipping, waste,
  damp, mould, delays, delay, waiting, waits, backlog, admissions, readmissions, evictions, arrears, incidents, complaints,
  conflict, risk, risks, demand, costs, vacancies, turnover, problems, fear, gap, gaps, barriers, breakdowns, nuisance,
  damage, vandalism, anti-social behaviour, antisocial behaviour, knife crime, teenage pregnancies, missing episodes
`),
);

/** Verbs that make a sentence of a phrase. */
export const FINITE_VERBS: ReadonlySet<string> = new Set(
  list(`
  is, are, was, were, be, been, being, am, has, have, had, having, can, could, will, would, may, might, must, should,
  feel, feels, felt, enjoy, enjoys, live, lives, understand, understands, know, knows, get, gets, stay, stays, remain,
  remains, become, becomes, keep, keeps, learn, learns, achieve, achieves, reach, reaches, grow, grows, find, finds, earn,
  earns, read, reads, eat, eats, sleep, sleeps, work, works, cope, copes, make, makes, leave, leaves, go, goes, come, comes,
  take, takes, show, shows, improve, improves, increase, increases, rise, rises, gain, gains, choose, chooses, trust, trusts,
  want, think, thinks, believe, believes, reported, need, needs, use, uses, play, plays, speak, speaks, talk, talks, walk,
  walks, travel, travels, attend, attends, belong, belongs, contribute, contributes, succeed, succeeds, thrive, thrives,
  flourish, recover, recovers, age, meet, meets, benefit, receive, receives, move, moves, continue, continues, act, acts,
  decide, decides, breathe, spend, spends, pay, pays, run, runs, hold, holds, help, helps, build, save, saves, look, looks, win, wins, join, joins,
  ride, rides, wear, wears, vote, votes, own, owns, sing, sings, dance, dances, swim, swims, ask, asks, tell, tells, listen,
  listens, treat, treats, respect, respects, give, gives, bring, brings, begin, begins, return, returns, survive, survives,
  resolve, resolves, lose, loses, manage, manages, settle, settles, join, recycle, recycles, follow, follows, share, eats
`),
);

/** Words that turn a phrase without a verb into a result ("increased confidence", "children school ready"). */
export const CHANGE_WORDS =
  /\b(?:improved?|improvements?|increased?|better|greater|higher|more|fewer|less|lower|reduced|stronger|safer|healthier|happier|longer|earlier|safe|ready|able|stable|stability|strong|confident|confidence|independent|independence|resilient|ambitious|secure|well|sustained|maintained|free|thriving|fair|clean|warm|dry|connected|settled|motivated|skilled|independently|reading|living|being|having|feeling|fun|fuller|from|in|at|to|for|who|with)\b/iu;
