/** Entities as people and imports make them, their references mostly right and now and then to nothing. */
export * from './appraisal-entities';
export * from './decision-entities';
export * from './story-entities';
