export { add, beginBucket, beginGroups, findGroups } from './groups';
export { addPrints, beginSorter, sort } from './sorter';
