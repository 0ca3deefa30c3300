// @ts-nocheck
// This file is generated: npm run generate
import { codePointLength, equal, formats, type Validator } from '../schema.ts';

export const validate: Validator = validate20 as unknown as Validator;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:pratique:schema:project:1","title":"Project","description":"A project's own settings, in pratique.yaml at the working directory or above it up to the repository's root.","type":"object","additionalProperties":false,"properties":{"policies":{"description":"The policies to judge under, as for `-p`: ids, or files (ending in .yaml or .yml) relative to this one.","type":"array","minItems":1,"items":{"type":"string","minLength":1}},"waivers":{"description":"The project's exceptions; a rule that a policy locks cannot be waived here.","type":"array","items":{"$ref":"#/$defs/waiver"}},"failOn":{"description":"The lowest severity that fails the run.","enum":["error","warning","note"]}},"$defs":{"waiver":{"description":"An exception that someone answers for: findings that match it are reported, but do not count.","type":"object","additionalProperties":false,"required":["rule","reason","by","expires"],"properties":{"rule":{"description":"The rule whose findings are waived: an id, or a family as `fs/*`.","type":"string","pattern":"^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$"},"subject":{"description":"Pattern over the name of the subject as the report gives it, or over its last part; `*` stands for anything. Default: every subject.","type":"string","minLength":1},"path":{"description":"Pattern over the path of a finding inside the image, with or without a leading slash; `*` and `?` stay within a folder, a folder `**` is any number of folders, `{a,b}` is either. Default: every place.","type":"string","minLength":1},"reason":{"description":"Why the exception is made.","type":"string","pattern":"\\S"},"by":{"description":"Who answers for it: a person or a role that can be asked.","type":"string","pattern":"\\S"},"expires":{"description":"The last day (UTC) on which it holds.","type":"string","format":"date"}}}}};
const schema32 = {"description":"An exception that someone answers for: findings that match it are reported, but do not count.","type":"object","additionalProperties":false,"required":["rule","reason","by","expires"],"properties":{"rule":{"description":"The rule whose findings are waived: an id, or a family as `fs/*`.","type":"string","pattern":"^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$"},"subject":{"description":"Pattern over the name of the subject as the report gives it, or over its last part; `*` stands for anything. Default: every subject.","type":"string","minLength":1},"path":{"description":"Pattern over the path of a finding inside the image, with or without a leading slash; `*` and `?` stay within a folder, a folder `**` is any number of folders, `{a,b}` is either. Default: every place.","type":"string","minLength":1},"reason":{"description":"Why the exception is made.","type":"string","pattern":"\\S"},"by":{"description":"Who answers for it: a person or a role that can be asked.","type":"string","pattern":"\\S"},"expires":{"description":"The last day (UTC) on which it holds.","type":"string","format":"date"}}};
const func1 = codePointLength;
const pattern4 = new RegExp("^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$", "u");
const pattern5 = new RegExp("\\S", "u");
const formats0 = formats.date;

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:pratique:schema:project:1" */;
let vErrors = null;
let errors = 0;
const evaluated0 = validate20.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "policies") || (key0 === "waivers")) || (key0 === "failOn"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.policies !== undefined){
let data0 = data.policies;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 === "string"){
if(func1(data1) < 1){
const err2 = {instancePath:instancePath+"/policies/" + i0,schemaPath:"#/properties/policies/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/policies/" + i0,schemaPath:"#/properties/policies/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
else {
const err4 = {instancePath:instancePath+"/policies",schemaPath:"#/properties/policies/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.waivers !== undefined){
let data2 = data.waivers;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.rule === undefined){
const err5 = {instancePath:instancePath+"/waivers/" + i1,schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3.reason === undefined){
const err6 = {instancePath:instancePath+"/waivers/" + i1,schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.by === undefined){
const err7 = {instancePath:instancePath+"/waivers/" + i1,schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.expires === undefined){
const err8 = {instancePath:instancePath+"/waivers/" + i1,schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "expires"},message:"must have required property '"+"expires"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
for(const key1 in data3){
if(!((((((key1 === "rule") || (key1 === "subject")) || (key1 === "path")) || (key1 === "reason")) || (key1 === "by")) || (key1 === "expires"))){
const err9 = {instancePath:instancePath+"/waivers/" + i1,schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data3.rule !== undefined){
let data4 = data3.rule;
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err10 = {instancePath:instancePath+"/waivers/" + i1+"/rule",schemaPath:"#/$defs/waiver/properties/rule/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$"},message:"must match pattern \""+"^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$"+"\""};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/waivers/" + i1+"/rule",schemaPath:"#/$defs/waiver/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data3.subject !== undefined){
let data5 = data3.subject;
if(typeof data5 === "string"){
if(func1(data5) < 1){
const err12 = {instancePath:instancePath+"/waivers/" + i1+"/subject",schemaPath:"#/$defs/waiver/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/waivers/" + i1+"/subject",schemaPath:"#/$defs/waiver/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.path !== undefined){
let data6 = data3.path;
if(typeof data6 === "string"){
if(func1(data6) < 1){
const err14 = {instancePath:instancePath+"/waivers/" + i1+"/path",schemaPath:"#/$defs/waiver/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/waivers/" + i1+"/path",schemaPath:"#/$defs/waiver/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data3.reason !== undefined){
let data7 = data3.reason;
if(typeof data7 === "string"){
if(!pattern5.test(data7)){
const err16 = {instancePath:instancePath+"/waivers/" + i1+"/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/waivers/" + i1+"/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data3.by !== undefined){
let data8 = data3.by;
if(typeof data8 === "string"){
if(!pattern5.test(data8)){
const err18 = {instancePath:instancePath+"/waivers/" + i1+"/by",schemaPath:"#/$defs/waiver/properties/by/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/waivers/" + i1+"/by",schemaPath:"#/$defs/waiver/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data3.expires !== undefined){
let data9 = data3.expires;
if(typeof data9 === "string"){
if(!(formats0(data9))){
const err20 = {instancePath:instancePath+"/waivers/" + i1+"/expires",schemaPath:"#/$defs/waiver/properties/expires/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/waivers/" + i1+"/expires",schemaPath:"#/$defs/waiver/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
else {
const err22 = {instancePath:instancePath+"/waivers/" + i1,schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.failOn !== undefined){
let data10 = data.failOn;
if(!(((data10 === "error") || (data10 === "warning")) || (data10 === "note"))){
const err24 = {instancePath:instancePath+"/failOn",schemaPath:"#/properties/failOn/enum",keyword:"enum",params:{allowedValues: schema31.properties.failOn.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

