// @ts-nocheck
// This file is generated: npm run generate
import { append, codePointLength, equal, formats, type Validator } from '../schema.ts';

export const descriptor: Validator = validate10 as unknown as Validator;
const schema11 = {"description":"OpenContainer Content Descriptor Specification","type":"object","properties":{"mediaType":{"description":"the mediatype of the referenced object","$ref":"defs-descriptor.json#/definitions/mediaType"},"size":{"description":"the size in bytes of the referenced object","$ref":"defs-descriptor.json#/definitions/size"},"digest":{"description":"the cryptographic checksum digest of the object, in the pattern '<algorithm>:<encoded>'","$ref":"defs-descriptor.json#/definitions/digest"},"urls":{"description":"a list of urls from which this object may be downloaded","$ref":"defs-descriptor.json#/definitions/urls"},"data":{"description":"an embedding of the targeted content (base64 encoded)","$ref":"defs.json#/definitions/base64"},"artifactType":{"description":"the IANA media type of this artifact","$ref":"defs-descriptor.json#/definitions/mediaType"},"annotations":{"$ref":"defs-descriptor.json#/definitions/annotations"}},"required":["mediaType","size","digest"]};
const schema13 = {"type":"string","pattern":"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"};
const schema14 = {"type":"integer","minimum":0,"maximum":9223372036854776000};
const schema15 = {"description":"the cryptographic checksum digest of the object, in the pattern '<algorithm>:<encoded>'","type":"string","pattern":"^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$"};
const schema16 = {"description":"a list of urls from which this object may be downloaded","type":"array","items":{"type":"string","format":"uri"}};
const schema18 = {"type":"string","media":{"binaryEncoding":"base64"}};
const schema20 = {"type":"object","patternProperties":{".{1,}":{"type":"string"}}};
const pattern0 = new RegExp("^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$", "u");
const pattern1 = new RegExp("^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$", "u");
const pattern3 = new RegExp(".{1,}", "u");
const formats0 = formats.uri;

function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.mediaType === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mediaType"},message:"must have required property '"+"mediaType"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.size === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.digest === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.mediaType !== undefined){
let data0 = data.mediaType;
if(typeof data0 === "string"){
if(!pattern0.test(data0)){
const err3 = {instancePath:instancePath+"/mediaType",schemaPath:"defs-descriptor.json#/definitions/mediaType/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/mediaType",schemaPath:"defs-descriptor.json#/definitions/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.size !== undefined){
let data1 = data.size;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err5 = {instancePath:instancePath+"/size",schemaPath:"defs-descriptor.json#/definitions/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 9223372036854776000 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/size",schemaPath:"defs-descriptor.json#/definitions/size/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/size",schemaPath:"defs-descriptor.json#/definitions/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.digest !== undefined){
let data2 = data.digest;
if(typeof data2 === "string"){
if(!pattern1.test(data2)){
const err8 = {instancePath:instancePath+"/digest",schemaPath:"defs-descriptor.json#/definitions/digest/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$"},message:"must match pattern \""+"^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/digest",schemaPath:"defs-descriptor.json#/definitions/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.urls !== undefined){
let data3 = data.urls;
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
let data4 = data3[i0];
if(typeof data4 === "string"){
if(!(formats0(data4))){
const err10 = {instancePath:instancePath+"/urls/" + i0,schemaPath:"defs-descriptor.json#/definitions/urls/items/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
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
const err11 = {instancePath:instancePath+"/urls/" + i0,schemaPath:"defs-descriptor.json#/definitions/urls/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath:instancePath+"/urls",schemaPath:"defs-descriptor.json#/definitions/urls/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.data !== undefined){
if(typeof data.data !== "string"){
const err13 = {instancePath:instancePath+"/data",schemaPath:"defs.json#/definitions/base64/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.artifactType !== undefined){
let data6 = data.artifactType;
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
const err14 = {instancePath:instancePath+"/artifactType",schemaPath:"defs-descriptor.json#/definitions/mediaType/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"+"\""};
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
const err15 = {instancePath:instancePath+"/artifactType",schemaPath:"defs-descriptor.json#/definitions/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.annotations !== undefined){
let data7 = data.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key0 in data7){
if(pattern3.test(key0)){
if(typeof data7[key0] !== "string"){
const err16 = {instancePath:instancePath+"/annotations/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"defs-descriptor.json#/definitions/annotations/patternProperties/.%7B1%2C%7D/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/annotations",schemaPath:"defs-descriptor.json#/definitions/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

export const index: Validator = validate13 as unknown as Validator;
const schema21 = {"description":"OpenContainer Image Index Specification","type":"object","properties":{"schemaVersion":{"description":"This field specifies the image index schema version as an integer","type":"integer","minimum":2,"maximum":2},"mediaType":{"description":"the mediatype of the referenced object","$ref":"defs-descriptor.json#/definitions/mediaType"},"artifactType":{"description":"the artifact mediatype of the referenced object","$ref":"defs-descriptor.json#/definitions/mediaType"},"subject":{"$ref":"content-descriptor.json"},"manifests":{"type":"array","items":{"type":"object","required":["mediaType","size","digest"],"properties":{"mediaType":{"description":"the mediatype of the referenced object","$ref":"defs-descriptor.json#/definitions/mediaType"},"size":{"description":"the size in bytes of the referenced object","$ref":"defs.json#/definitions/int64"},"digest":{"description":"the cryptographic checksum digest of the object, in the pattern '<algorithm>:<encoded>'","$ref":"defs-descriptor.json#/definitions/digest"},"urls":{"description":"a list of urls from which this object may be downloaded","$ref":"defs-descriptor.json#/definitions/urls"},"platform":{"type":"object","required":["architecture","os"],"properties":{"architecture":{"type":"string"},"os":{"type":"string"},"os.version":{"type":"string"},"os.features":{"type":"array","items":{"type":"string"}},"variant":{"type":"string"}}},"annotations":{"$ref":"defs-descriptor.json#/definitions/annotations"}}}},"annotations":{"$ref":"defs-descriptor.json#/definitions/annotations"}},"required":["schemaVersion","manifests"]};
const schema25 = {"type":"integer","minimum":-9223372036854776000,"maximum":9223372036854776000};

function validate13(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.manifests === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manifests"},message:"must have required property '"+"manifests"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err2 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 2 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 2 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.mediaType !== undefined){
let data1 = data.mediaType;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err5 = {instancePath:instancePath+"/mediaType",schemaPath:"defs-descriptor.json#/definitions/mediaType/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"+"\""};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/mediaType",schemaPath:"defs-descriptor.json#/definitions/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.artifactType !== undefined){
let data2 = data.artifactType;
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err7 = {instancePath:instancePath+"/artifactType",schemaPath:"defs-descriptor.json#/definitions/mediaType/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"+"\""};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/artifactType",schemaPath:"defs-descriptor.json#/definitions/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.subject !== undefined){
if(!(validate10(data.subject, {instancePath:instancePath+"/subject",parentData:data,parentDataProperty:"subject",rootData}))){
vErrors = append(vErrors, validate10.errors);
errors = vErrors.length;
}
}
if(data.manifests !== undefined){
let data4 = data.manifests;
if(Array.isArray(data4)){
const len0 = data4.length;
for(let i0=0; i0<len0; i0++){
let data5 = data4[i0];
if(data5 && typeof data5 == "object" && !Array.isArray(data5)){
if(data5.mediaType === undefined){
const err9 = {instancePath:instancePath+"/manifests/" + i0,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "mediaType"},message:"must have required property '"+"mediaType"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data5.size === undefined){
const err10 = {instancePath:instancePath+"/manifests/" + i0,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data5.digest === undefined){
const err11 = {instancePath:instancePath+"/manifests/" + i0,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data5.mediaType !== undefined){
let data6 = data5.mediaType;
if(typeof data6 === "string"){
if(!pattern0.test(data6)){
const err12 = {instancePath:instancePath+"/manifests/" + i0+"/mediaType",schemaPath:"defs-descriptor.json#/definitions/mediaType/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"+"\""};
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
const err13 = {instancePath:instancePath+"/manifests/" + i0+"/mediaType",schemaPath:"defs-descriptor.json#/definitions/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data5.size !== undefined){
let data7 = data5.size;
if(!((typeof data7 == "number") && (!(data7 % 1) && !isNaN(data7)))){
const err14 = {instancePath:instancePath+"/manifests/" + i0+"/size",schemaPath:"defs.json#/definitions/int64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data7 == "number"){
if(data7 > 9223372036854776000 || isNaN(data7)){
const err15 = {instancePath:instancePath+"/manifests/" + i0+"/size",schemaPath:"defs.json#/definitions/int64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data7 < -9223372036854776000 || isNaN(data7)){
const err16 = {instancePath:instancePath+"/manifests/" + i0+"/size",schemaPath:"defs.json#/definitions/int64/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
if(data5.digest !== undefined){
let data8 = data5.digest;
if(typeof data8 === "string"){
if(!pattern1.test(data8)){
const err17 = {instancePath:instancePath+"/manifests/" + i0+"/digest",schemaPath:"defs-descriptor.json#/definitions/digest/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$"},message:"must match pattern \""+"^[a-z0-9]+(?:[+._-][a-z0-9]+)*:[a-zA-Z0-9=_-]+$"+"\""};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/manifests/" + i0+"/digest",schemaPath:"defs-descriptor.json#/definitions/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data5.urls !== undefined){
let data9 = data5.urls;
if(Array.isArray(data9)){
const len1 = data9.length;
for(let i1=0; i1<len1; i1++){
let data10 = data9[i1];
if(typeof data10 === "string"){
if(!(formats0(data10))){
const err19 = {instancePath:instancePath+"/manifests/" + i0+"/urls/" + i1,schemaPath:"defs-descriptor.json#/definitions/urls/items/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/manifests/" + i0+"/urls/" + i1,schemaPath:"defs-descriptor.json#/definitions/urls/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/manifests/" + i0+"/urls",schemaPath:"defs-descriptor.json#/definitions/urls/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data5.platform !== undefined){
let data11 = data5.platform;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.architecture === undefined){
const err22 = {instancePath:instancePath+"/manifests/" + i0+"/platform",schemaPath:"#/properties/manifests/items/properties/platform/required",keyword:"required",params:{missingProperty: "architecture"},message:"must have required property '"+"architecture"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data11.os === undefined){
const err23 = {instancePath:instancePath+"/manifests/" + i0+"/platform",schemaPath:"#/properties/manifests/items/properties/platform/required",keyword:"required",params:{missingProperty: "os"},message:"must have required property '"+"os"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data11.architecture !== undefined){
if(typeof data11.architecture !== "string"){
const err24 = {instancePath:instancePath+"/manifests/" + i0+"/platform/architecture",schemaPath:"#/properties/manifests/items/properties/platform/properties/architecture/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data11.os !== undefined){
if(typeof data11.os !== "string"){
const err25 = {instancePath:instancePath+"/manifests/" + i0+"/platform/os",schemaPath:"#/properties/manifests/items/properties/platform/properties/os/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data11["os.version"] !== undefined){
if(typeof data11["os.version"] !== "string"){
const err26 = {instancePath:instancePath+"/manifests/" + i0+"/platform/os.version",schemaPath:"#/properties/manifests/items/properties/platform/properties/os.version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data11["os.features"] !== undefined){
let data15 = data11["os.features"];
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
if(typeof data15[i2] !== "string"){
const err27 = {instancePath:instancePath+"/manifests/" + i0+"/platform/os.features/" + i2,schemaPath:"#/properties/manifests/items/properties/platform/properties/os.features/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/manifests/" + i0+"/platform/os.features",schemaPath:"#/properties/manifests/items/properties/platform/properties/os.features/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data11.variant !== undefined){
if(typeof data11.variant !== "string"){
const err29 = {instancePath:instancePath+"/manifests/" + i0+"/platform/variant",schemaPath:"#/properties/manifests/items/properties/platform/properties/variant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/manifests/" + i0+"/platform",schemaPath:"#/properties/manifests/items/properties/platform/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data5.annotations !== undefined){
let data18 = data5.annotations;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key0 in data18){
if(pattern3.test(key0)){
if(typeof data18[key0] !== "string"){
const err31 = {instancePath:instancePath+"/manifests/" + i0+"/annotations/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"defs-descriptor.json#/definitions/annotations/patternProperties/.%7B1%2C%7D/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
}
else {
const err32 = {instancePath:instancePath+"/manifests/" + i0+"/annotations",schemaPath:"defs-descriptor.json#/definitions/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
}
else {
const err33 = {instancePath:instancePath+"/manifests/" + i0,schemaPath:"#/properties/manifests/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
}
else {
const err34 = {instancePath:instancePath+"/manifests",schemaPath:"#/properties/manifests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.annotations !== undefined){
let data20 = data.annotations;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key1 in data20){
if(pattern3.test(key1)){
if(typeof data20[key1] !== "string"){
const err35 = {instancePath:instancePath+"/annotations/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"defs-descriptor.json#/definitions/annotations/patternProperties/.%7B1%2C%7D/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
}
else {
const err36 = {instancePath:instancePath+"/annotations",schemaPath:"defs-descriptor.json#/definitions/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
validate13.errors = vErrors;
return errors === 0;
}

export const manifest: Validator = validate15 as unknown as Validator;
const schema30 = {"description":"OpenContainer Image Manifest Specification","type":"object","properties":{"schemaVersion":{"description":"This field specifies the image manifest schema version as an integer","type":"integer","minimum":2,"maximum":2},"mediaType":{"description":"the mediatype of the referenced object","$ref":"defs-descriptor.json#/definitions/mediaType"},"artifactType":{"description":"the artifact mediatype of the referenced object","$ref":"defs-descriptor.json#/definitions/mediaType"},"config":{"$ref":"content-descriptor.json"},"subject":{"$ref":"content-descriptor.json"},"layers":{"type":"array","minItems":1,"items":{"$ref":"content-descriptor.json"}},"annotations":{"$ref":"defs-descriptor.json#/definitions/annotations"}},"required":["schemaVersion","config","layers"]};

function validate15(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.config === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "config"},message:"must have required property '"+"config"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.layers === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "layers"},message:"must have required property '"+"layers"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.schemaVersion !== undefined){
let data0 = data.schemaVersion;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err3 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 2 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2},message:"must be <= 2"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 2 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},message:"must be >= 2"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
if(data.mediaType !== undefined){
let data1 = data.mediaType;
if(typeof data1 === "string"){
if(!pattern0.test(data1)){
const err6 = {instancePath:instancePath+"/mediaType",schemaPath:"defs-descriptor.json#/definitions/mediaType/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"+"\""};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/mediaType",schemaPath:"defs-descriptor.json#/definitions/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.artifactType !== undefined){
let data2 = data.artifactType;
if(typeof data2 === "string"){
if(!pattern0.test(data2)){
const err8 = {instancePath:instancePath+"/artifactType",schemaPath:"defs-descriptor.json#/definitions/mediaType/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"},message:"must match pattern \""+"^[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}/[A-Za-z0-9][A-Za-z0-9!#$&^_.+-]{0,126}$"+"\""};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/artifactType",schemaPath:"defs-descriptor.json#/definitions/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.config !== undefined){
if(!(validate10(data.config, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData}))){
vErrors = append(vErrors, validate10.errors);
errors = vErrors.length;
}
}
if(data.subject !== undefined){
if(!(validate10(data.subject, {instancePath:instancePath+"/subject",parentData:data,parentDataProperty:"subject",rootData}))){
vErrors = append(vErrors, validate10.errors);
errors = vErrors.length;
}
}
if(data.layers !== undefined){
let data5 = data.layers;
if(Array.isArray(data5)){
if(data5.length < 1){
const err10 = {instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
if(!(validate10(data5[i0], {instancePath:instancePath+"/layers/" + i0,parentData:data5,parentDataProperty:i0,rootData}))){
vErrors = append(vErrors, validate10.errors);
errors = vErrors.length;
}
}
}
else {
const err11 = {instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.annotations !== undefined){
let data7 = data.annotations;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key0 in data7){
if(pattern3.test(key0)){
if(typeof data7[key0] !== "string"){
const err12 = {instancePath:instancePath+"/annotations/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"defs-descriptor.json#/definitions/annotations/patternProperties/.%7B1%2C%7D/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/annotations",schemaPath:"defs-descriptor.json#/definitions/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate15.errors = vErrors;
return errors === 0;
}

export const config: Validator = validate19 as unknown as Validator;
const schema34 = {"description":"OpenContainer Config Specification","type":"object","properties":{"created":{"type":"string","format":"date-time"},"author":{"type":"string"},"architecture":{"type":"string"},"variant":{"type":"string"},"os":{"type":"string"},"os.version":{"type":"string"},"os.features":{"type":"array","items":{"type":"string"}},"config":{"type":"object","properties":{"User":{"type":"string"},"ExposedPorts":{"$ref":"defs.json#/definitions/mapStringObject"},"Env":{"type":"array","items":{"type":"string"}},"Entrypoint":{"oneOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}]},"Cmd":{"oneOf":[{"type":"array","items":{"type":"string"}},{"type":"null"}]},"Volumes":{"oneOf":[{"$ref":"defs.json#/definitions/mapStringObject"},{"type":"null"}]},"WorkingDir":{"type":"string"},"Labels":{"oneOf":[{"$ref":"defs.json#/definitions/mapStringString"},{"type":"null"}]},"StopSignal":{"type":"string"},"ArgsEscaped":{"type":"boolean"}}},"rootfs":{"type":"object","properties":{"diff_ids":{"type":"array","items":{"type":"string"}},"type":{"type":"string","enum":["layers"]}},"required":["diff_ids","type"]},"history":{"type":"array","items":{"type":"object","properties":{"created":{"type":"string","format":"date-time"},"author":{"type":"string"},"created_by":{"type":"string"},"comment":{"type":"string"},"empty_layer":{"type":"boolean"}}}}},"required":["architecture","os","rootfs"]};
const schema35 = {"type":"object","patternProperties":{".{1,}":{"type":"object"}}};
const formats4 = formats["date-time"];

function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.architecture === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "architecture"},message:"must have required property '"+"architecture"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.os === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "os"},message:"must have required property '"+"os"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.rootfs === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rootfs"},message:"must have required property '"+"rootfs"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.created !== undefined){
let data0 = data.created;
if(typeof data0 === "string"){
if(!(formats4(data0))){
const err3 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.author !== undefined){
if(typeof data.author !== "string"){
const err5 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.architecture !== undefined){
if(typeof data.architecture !== "string"){
const err6 = {instancePath:instancePath+"/architecture",schemaPath:"#/properties/architecture/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.variant !== undefined){
if(typeof data.variant !== "string"){
const err7 = {instancePath:instancePath+"/variant",schemaPath:"#/properties/variant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.os !== undefined){
if(typeof data.os !== "string"){
const err8 = {instancePath:instancePath+"/os",schemaPath:"#/properties/os/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["os.version"] !== undefined){
if(typeof data["os.version"] !== "string"){
const err9 = {instancePath:instancePath+"/os.version",schemaPath:"#/properties/os.version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data["os.features"] !== undefined){
let data6 = data["os.features"];
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err10 = {instancePath:instancePath+"/os.features/" + i0,schemaPath:"#/properties/os.features/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/os.features",schemaPath:"#/properties/os.features/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.config !== undefined){
let data8 = data.config;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.User !== undefined){
if(typeof data8.User !== "string"){
const err12 = {instancePath:instancePath+"/config/User",schemaPath:"#/properties/config/properties/User/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data8.ExposedPorts !== undefined){
let data10 = data8.ExposedPorts;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key0 in data10){
if(pattern3.test(key0)){
let data11 = data10[key0];
if(!(data11 && typeof data11 == "object" && !Array.isArray(data11))){
const err13 = {instancePath:instancePath+"/config/ExposedPorts/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"defs.json#/definitions/mapStringObject/patternProperties/.%7B1%2C%7D/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/config/ExposedPorts",schemaPath:"defs.json#/definitions/mapStringObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data8.Env !== undefined){
let data12 = data8.Env;
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
if(typeof data12[i1] !== "string"){
const err15 = {instancePath:instancePath+"/config/Env/" + i1,schemaPath:"#/properties/config/properties/Env/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/config/Env",schemaPath:"#/properties/config/properties/Env/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data8.Entrypoint !== undefined){
let data14 = data8.Entrypoint;
const _errs31 = errors;
let valid8 = false;
let passing0 = null;
const _errs32 = errors;
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
if(typeof data14[i2] !== "string"){
const err17 = {instancePath:instancePath+"/config/Entrypoint/" + i2,schemaPath:"#/properties/config/properties/Entrypoint/oneOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
else {
const err18 = {instancePath:instancePath+"/config/Entrypoint",schemaPath:"#/properties/config/properties/Entrypoint/oneOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid0 = _errs32 === errors;
if(_valid0){
valid8 = true;
passing0 = 0;
}
const _errs36 = errors;
if(data14 !== null){
const err19 = {instancePath:instancePath+"/config/Entrypoint",schemaPath:"#/properties/config/properties/Entrypoint/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid0 = _errs36 === errors;
if(_valid0 && valid8){
valid8 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid8 = true;
passing0 = 1;
}
}
if(!valid8){
const err20 = {instancePath:instancePath+"/config/Entrypoint",schemaPath:"#/properties/config/properties/Entrypoint/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
}
}
if(data8.Cmd !== undefined){
let data16 = data8.Cmd;
const _errs39 = errors;
let valid11 = false;
let passing1 = null;
const _errs40 = errors;
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
if(typeof data16[i3] !== "string"){
const err21 = {instancePath:instancePath+"/config/Cmd/" + i3,schemaPath:"#/properties/config/properties/Cmd/oneOf/0/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err22 = {instancePath:instancePath+"/config/Cmd",schemaPath:"#/properties/config/properties/Cmd/oneOf/0/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs40 === errors;
if(_valid1){
valid11 = true;
passing1 = 0;
}
const _errs44 = errors;
if(data16 !== null){
const err23 = {instancePath:instancePath+"/config/Cmd",schemaPath:"#/properties/config/properties/Cmd/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
var _valid1 = _errs44 === errors;
if(_valid1 && valid11){
valid11 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid11 = true;
passing1 = 1;
}
}
if(!valid11){
const err24 = {instancePath:instancePath+"/config/Cmd",schemaPath:"#/properties/config/properties/Cmd/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
else {
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
}
}
if(data8.Volumes !== undefined){
let data18 = data8.Volumes;
const _errs47 = errors;
let valid14 = false;
let passing2 = null;
const _errs48 = errors;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key1 in data18){
if(pattern3.test(key1)){
let data19 = data18[key1];
if(!(data19 && typeof data19 == "object" && !Array.isArray(data19))){
const err25 = {instancePath:instancePath+"/config/Volumes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"defs.json#/definitions/mapStringObject/patternProperties/.%7B1%2C%7D/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/config/Volumes",schemaPath:"defs.json#/definitions/mapStringObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid2 = _errs48 === errors;
if(_valid2){
valid14 = true;
passing2 = 0;
}
const _errs53 = errors;
if(data18 !== null){
const err27 = {instancePath:instancePath+"/config/Volumes",schemaPath:"#/properties/config/properties/Volumes/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid2 = _errs53 === errors;
if(_valid2 && valid14){
valid14 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid14 = true;
passing2 = 1;
}
}
if(!valid14){
const err28 = {instancePath:instancePath+"/config/Volumes",schemaPath:"#/properties/config/properties/Volumes/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
}
}
if(data8.WorkingDir !== undefined){
if(typeof data8.WorkingDir !== "string"){
const err29 = {instancePath:instancePath+"/config/WorkingDir",schemaPath:"#/properties/config/properties/WorkingDir/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data8.Labels !== undefined){
let data21 = data8.Labels;
const _errs58 = errors;
let valid17 = false;
let passing3 = null;
const _errs59 = errors;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key2 in data21){
if(pattern3.test(key2)){
if(typeof data21[key2] !== "string"){
const err30 = {instancePath:instancePath+"/config/Labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"defs.json#/definitions/mapStringString/patternProperties/.%7B1%2C%7D/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
}
else {
const err31 = {instancePath:instancePath+"/config/Labels",schemaPath:"defs.json#/definitions/mapStringString/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid3 = _errs59 === errors;
if(_valid3){
valid17 = true;
passing3 = 0;
}
const _errs64 = errors;
if(data21 !== null){
const err32 = {instancePath:instancePath+"/config/Labels",schemaPath:"#/properties/config/properties/Labels/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid3 = _errs64 === errors;
if(_valid3 && valid17){
valid17 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid17 = true;
passing3 = 1;
}
}
if(!valid17){
const err33 = {instancePath:instancePath+"/config/Labels",schemaPath:"#/properties/config/properties/Labels/oneOf",keyword:"oneOf",params:{passingSchemas: passing3},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
else {
errors = _errs58;
if(vErrors !== null){
if(_errs58){
vErrors.length = _errs58;
}
else {
vErrors = null;
}
}
}
}
if(data8.StopSignal !== undefined){
if(typeof data8.StopSignal !== "string"){
const err34 = {instancePath:instancePath+"/config/StopSignal",schemaPath:"#/properties/config/properties/StopSignal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data8.ArgsEscaped !== undefined){
if(typeof data8.ArgsEscaped !== "boolean"){
const err35 = {instancePath:instancePath+"/config/ArgsEscaped",schemaPath:"#/properties/config/properties/ArgsEscaped/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
}
else {
const err36 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.rootfs !== undefined){
let data25 = data.rootfs;
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.diff_ids === undefined){
const err37 = {instancePath:instancePath+"/rootfs",schemaPath:"#/properties/rootfs/required",keyword:"required",params:{missingProperty: "diff_ids"},message:"must have required property '"+"diff_ids"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data25.type === undefined){
const err38 = {instancePath:instancePath+"/rootfs",schemaPath:"#/properties/rootfs/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data25.diff_ids !== undefined){
let data26 = data25.diff_ids;
if(Array.isArray(data26)){
const len4 = data26.length;
for(let i4=0; i4<len4; i4++){
if(typeof data26[i4] !== "string"){
const err39 = {instancePath:instancePath+"/rootfs/diff_ids/" + i4,schemaPath:"#/properties/rootfs/properties/diff_ids/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
}
else {
const err40 = {instancePath:instancePath+"/rootfs/diff_ids",schemaPath:"#/properties/rootfs/properties/diff_ids/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data25.type !== undefined){
let data28 = data25.type;
if(typeof data28 !== "string"){
const err41 = {instancePath:instancePath+"/rootfs/type",schemaPath:"#/properties/rootfs/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(!(data28 === "layers")){
const err42 = {instancePath:instancePath+"/rootfs/type",schemaPath:"#/properties/rootfs/properties/type/enum",keyword:"enum",params:{allowedValues: schema34.properties.rootfs.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
}
else {
const err43 = {instancePath:instancePath+"/rootfs",schemaPath:"#/properties/rootfs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.history !== undefined){
let data29 = data.history;
if(Array.isArray(data29)){
const len5 = data29.length;
for(let i5=0; i5<len5; i5++){
let data30 = data29[i5];
if(data30 && typeof data30 == "object" && !Array.isArray(data30)){
if(data30.created !== undefined){
let data31 = data30.created;
if(typeof data31 === "string"){
if(!(formats4(data31))){
const err44 = {instancePath:instancePath+"/history/" + i5+"/created",schemaPath:"#/properties/history/items/properties/created/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/history/" + i5+"/created",schemaPath:"#/properties/history/items/properties/created/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data30.author !== undefined){
if(typeof data30.author !== "string"){
const err46 = {instancePath:instancePath+"/history/" + i5+"/author",schemaPath:"#/properties/history/items/properties/author/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data30.created_by !== undefined){
if(typeof data30.created_by !== "string"){
const err47 = {instancePath:instancePath+"/history/" + i5+"/created_by",schemaPath:"#/properties/history/items/properties/created_by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data30.comment !== undefined){
if(typeof data30.comment !== "string"){
const err48 = {instancePath:instancePath+"/history/" + i5+"/comment",schemaPath:"#/properties/history/items/properties/comment/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data30.empty_layer !== undefined){
if(typeof data30.empty_layer !== "boolean"){
const err49 = {instancePath:instancePath+"/history/" + i5+"/empty_layer",schemaPath:"#/properties/history/items/properties/empty_layer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
}
else {
const err50 = {instancePath:instancePath+"/history/" + i5,schemaPath:"#/properties/history/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
}
else {
const err51 = {instancePath:instancePath+"/history",schemaPath:"#/properties/history/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
}
else {
const err52 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

export const layout: Validator = validate20 as unknown as Validator;
const schema38 = {"description":"OpenContainer Image Layout Schema","type":"object","properties":{"imageLayoutVersion":{"description":"version of the OCI Image Layout (in the oci-layout file)","type":"string","enum":["1.0.0"]}},"required":["imageLayoutVersion"]};

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.imageLayoutVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "imageLayoutVersion"},message:"must have required property '"+"imageLayoutVersion"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.imageLayoutVersion !== undefined){
let data0 = data.imageLayoutVersion;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/imageLayoutVersion",schemaPath:"#/properties/imageLayoutVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(data0 === "1.0.0")){
const err2 = {instancePath:instancePath+"/imageLayoutVersion",schemaPath:"#/properties/imageLayoutVersion/enum",keyword:"enum",params:{allowedValues: schema38.properties.imageLayoutVersion.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

export const dockerManifest: Validator = validate21 as unknown as Validator;
const schema39 = {"$id":"urn:pratique:schema:docker:manifest","$comment":"distribution v2.8, docs/spec/manifest-v2-2.md, 'Image Manifest Field Descriptions'","title":"Docker image manifest, version 2, schema 2","type":"object","required":["schemaVersion","mediaType","config","layers"],"properties":{"schemaVersion":{"const":2},"mediaType":{"const":"application/vnd.docker.distribution.manifest.v2+json"},"config":{"$ref":"#/$defs/descriptor"},"layers":{"type":"array","items":{"$ref":"#/$defs/descriptor"}}},"$defs":{"descriptor":{"type":"object","required":["mediaType","size","digest"],"properties":{"mediaType":{"type":"string","minLength":1},"size":{"type":"integer","minimum":0},"digest":{"type":"string"},"urls":{"type":["array","null"],"items":{"type":"string","format":"uri"}}}}}};
const schema40 = {"type":"object","required":["mediaType","size","digest"],"properties":{"mediaType":{"type":"string","minLength":1},"size":{"type":"integer","minimum":0},"digest":{"type":"string"},"urls":{"type":["array","null"],"items":{"type":"string","format":"uri"}}}};
const func2 = codePointLength;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:pratique:schema:docker:manifest" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.mediaType === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mediaType"},message:"must have required property '"+"mediaType"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.config === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "config"},message:"must have required property '"+"config"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.layers === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "layers"},message:"must have required property '"+"layers"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.schemaVersion !== undefined){
if(2 !== data.schemaVersion){
const err4 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.mediaType !== undefined){
if("application/vnd.docker.distribution.manifest.v2+json" !== data.mediaType){
const err5 = {instancePath:instancePath+"/mediaType",schemaPath:"#/properties/mediaType/const",keyword:"const",params:{allowedValue: "application/vnd.docker.distribution.manifest.v2+json"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.config !== undefined){
let data2 = data.config;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.mediaType === undefined){
const err6 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/descriptor/required",keyword:"required",params:{missingProperty: "mediaType"},message:"must have required property '"+"mediaType"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.size === undefined){
const err7 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/descriptor/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.digest === undefined){
const err8 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/descriptor/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.mediaType !== undefined){
let data3 = data2.mediaType;
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err9 = {instancePath:instancePath+"/config/mediaType",schemaPath:"#/$defs/descriptor/properties/mediaType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/config/mediaType",schemaPath:"#/$defs/descriptor/properties/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.size !== undefined){
let data4 = data2.size;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err11 = {instancePath:instancePath+"/config/size",schemaPath:"#/$defs/descriptor/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 < 0 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/config/size",schemaPath:"#/$defs/descriptor/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data2.digest !== undefined){
if(typeof data2.digest !== "string"){
const err13 = {instancePath:instancePath+"/config/digest",schemaPath:"#/$defs/descriptor/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.urls !== undefined){
let data6 = data2.urls;
if((!(Array.isArray(data6))) && (data6 !== null)){
const err14 = {instancePath:instancePath+"/config/urls",schemaPath:"#/$defs/descriptor/properties/urls/type",keyword:"type",params:{type: schema40.properties.urls.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
let data7 = data6[i0];
if(typeof data7 === "string"){
if(!(formats0(data7))){
const err15 = {instancePath:instancePath+"/config/urls/" + i0,schemaPath:"#/$defs/descriptor/properties/urls/items/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/config/urls/" + i0,schemaPath:"#/$defs/descriptor/properties/urls/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
}
}
else {
const err17 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/descriptor/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.layers !== undefined){
let data8 = data.layers;
if(Array.isArray(data8)){
const len1 = data8.length;
for(let i1=0; i1<len1; i1++){
let data9 = data8[i1];
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.mediaType === undefined){
const err18 = {instancePath:instancePath+"/layers/" + i1,schemaPath:"#/$defs/descriptor/required",keyword:"required",params:{missingProperty: "mediaType"},message:"must have required property '"+"mediaType"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data9.size === undefined){
const err19 = {instancePath:instancePath+"/layers/" + i1,schemaPath:"#/$defs/descriptor/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data9.digest === undefined){
const err20 = {instancePath:instancePath+"/layers/" + i1,schemaPath:"#/$defs/descriptor/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data9.mediaType !== undefined){
let data10 = data9.mediaType;
if(typeof data10 === "string"){
if(func2(data10) < 1){
const err21 = {instancePath:instancePath+"/layers/" + i1+"/mediaType",schemaPath:"#/$defs/descriptor/properties/mediaType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/layers/" + i1+"/mediaType",schemaPath:"#/$defs/descriptor/properties/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data9.size !== undefined){
let data11 = data9.size;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err23 = {instancePath:instancePath+"/layers/" + i1+"/size",schemaPath:"#/$defs/descriptor/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data11 == "number"){
if(data11 < 0 || isNaN(data11)){
const err24 = {instancePath:instancePath+"/layers/" + i1+"/size",schemaPath:"#/$defs/descriptor/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data9.digest !== undefined){
if(typeof data9.digest !== "string"){
const err25 = {instancePath:instancePath+"/layers/" + i1+"/digest",schemaPath:"#/$defs/descriptor/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data9.urls !== undefined){
let data13 = data9.urls;
if((!(Array.isArray(data13))) && (data13 !== null)){
const err26 = {instancePath:instancePath+"/layers/" + i1+"/urls",schemaPath:"#/$defs/descriptor/properties/urls/type",keyword:"type",params:{type: schema40.properties.urls.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
let data14 = data13[i2];
if(typeof data14 === "string"){
if(!(formats0(data14))){
const err27 = {instancePath:instancePath+"/layers/" + i1+"/urls/" + i2,schemaPath:"#/$defs/descriptor/properties/urls/items/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/layers/" + i1+"/urls/" + i2,schemaPath:"#/$defs/descriptor/properties/urls/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
}
else {
const err29 = {instancePath:instancePath+"/layers/" + i1,schemaPath:"#/$defs/descriptor/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}

export const dockerList: Validator = validate22 as unknown as Validator;
const schema42 = {"$id":"urn:pratique:schema:docker:manifest-list","$comment":"distribution v2.8, docs/spec/manifest-v2-2.md, 'Manifest List Field Descriptions'","title":"Docker manifest list, version 2","type":"object","required":["schemaVersion","mediaType","manifests"],"properties":{"schemaVersion":{"const":2},"mediaType":{"const":"application/vnd.docker.distribution.manifest.list.v2+json"},"manifests":{"type":"array","items":{"type":"object","required":["mediaType","size","digest","platform"],"properties":{"mediaType":{"type":"string","minLength":1},"size":{"type":"integer","minimum":0},"digest":{"type":"string"},"platform":{"type":"object","required":["architecture","os"],"properties":{"architecture":{"type":"string"},"os":{"type":"string"},"os.version":{"type":"string"},"os.features":{"type":["array","null"],"items":{"type":"string"}},"variant":{"type":"string"},"features":{"type":["array","null"],"items":{"type":"string"}}}}}}}}};

function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:pratique:schema:docker:manifest-list" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.schemaVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schemaVersion"},message:"must have required property '"+"schemaVersion"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.mediaType === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "mediaType"},message:"must have required property '"+"mediaType"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.manifests === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "manifests"},message:"must have required property '"+"manifests"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.schemaVersion !== undefined){
if(2 !== data.schemaVersion){
const err3 = {instancePath:instancePath+"/schemaVersion",schemaPath:"#/properties/schemaVersion/const",keyword:"const",params:{allowedValue: 2},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.mediaType !== undefined){
if("application/vnd.docker.distribution.manifest.list.v2+json" !== data.mediaType){
const err4 = {instancePath:instancePath+"/mediaType",schemaPath:"#/properties/mediaType/const",keyword:"const",params:{allowedValue: "application/vnd.docker.distribution.manifest.list.v2+json"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.manifests !== undefined){
let data2 = data.manifests;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.mediaType === undefined){
const err5 = {instancePath:instancePath+"/manifests/" + i0,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "mediaType"},message:"must have required property '"+"mediaType"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3.size === undefined){
const err6 = {instancePath:instancePath+"/manifests/" + i0,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.digest === undefined){
const err7 = {instancePath:instancePath+"/manifests/" + i0,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3.platform === undefined){
const err8 = {instancePath:instancePath+"/manifests/" + i0,schemaPath:"#/properties/manifests/items/required",keyword:"required",params:{missingProperty: "platform"},message:"must have required property '"+"platform"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3.mediaType !== undefined){
let data4 = data3.mediaType;
if(typeof data4 === "string"){
if(func2(data4) < 1){
const err9 = {instancePath:instancePath+"/manifests/" + i0+"/mediaType",schemaPath:"#/properties/manifests/items/properties/mediaType/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/manifests/" + i0+"/mediaType",schemaPath:"#/properties/manifests/items/properties/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.size !== undefined){
let data5 = data3.size;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err11 = {instancePath:instancePath+"/manifests/" + i0+"/size",schemaPath:"#/properties/manifests/items/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 0 || isNaN(data5)){
const err12 = {instancePath:instancePath+"/manifests/" + i0+"/size",schemaPath:"#/properties/manifests/items/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data3.digest !== undefined){
if(typeof data3.digest !== "string"){
const err13 = {instancePath:instancePath+"/manifests/" + i0+"/digest",schemaPath:"#/properties/manifests/items/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data3.platform !== undefined){
let data7 = data3.platform;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.architecture === undefined){
const err14 = {instancePath:instancePath+"/manifests/" + i0+"/platform",schemaPath:"#/properties/manifests/items/properties/platform/required",keyword:"required",params:{missingProperty: "architecture"},message:"must have required property '"+"architecture"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data7.os === undefined){
const err15 = {instancePath:instancePath+"/manifests/" + i0+"/platform",schemaPath:"#/properties/manifests/items/properties/platform/required",keyword:"required",params:{missingProperty: "os"},message:"must have required property '"+"os"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data7.architecture !== undefined){
if(typeof data7.architecture !== "string"){
const err16 = {instancePath:instancePath+"/manifests/" + i0+"/platform/architecture",schemaPath:"#/properties/manifests/items/properties/platform/properties/architecture/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data7.os !== undefined){
if(typeof data7.os !== "string"){
const err17 = {instancePath:instancePath+"/manifests/" + i0+"/platform/os",schemaPath:"#/properties/manifests/items/properties/platform/properties/os/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data7["os.version"] !== undefined){
if(typeof data7["os.version"] !== "string"){
const err18 = {instancePath:instancePath+"/manifests/" + i0+"/platform/os.version",schemaPath:"#/properties/manifests/items/properties/platform/properties/os.version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data7["os.features"] !== undefined){
let data11 = data7["os.features"];
if((!(Array.isArray(data11))) && (data11 !== null)){
const err19 = {instancePath:instancePath+"/manifests/" + i0+"/platform/os.features",schemaPath:"#/properties/manifests/items/properties/platform/properties/os.features/type",keyword:"type",params:{type: schema42.properties.manifests.items.properties.platform.properties["os.features"].type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(typeof data11[i1] !== "string"){
const err20 = {instancePath:instancePath+"/manifests/" + i0+"/platform/os.features/" + i1,schemaPath:"#/properties/manifests/items/properties/platform/properties/os.features/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
}
if(data7.variant !== undefined){
if(typeof data7.variant !== "string"){
const err21 = {instancePath:instancePath+"/manifests/" + i0+"/platform/variant",schemaPath:"#/properties/manifests/items/properties/platform/properties/variant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data7.features !== undefined){
let data14 = data7.features;
if((!(Array.isArray(data14))) && (data14 !== null)){
const err22 = {instancePath:instancePath+"/manifests/" + i0+"/platform/features",schemaPath:"#/properties/manifests/items/properties/platform/properties/features/type",keyword:"type",params:{type: schema42.properties.manifests.items.properties.platform.properties.features.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
if(typeof data14[i2] !== "string"){
const err23 = {instancePath:instancePath+"/manifests/" + i0+"/platform/features/" + i2,schemaPath:"#/properties/manifests/items/properties/platform/properties/features/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/manifests/" + i0+"/platform",schemaPath:"#/properties/manifests/items/properties/platform/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err25 = {instancePath:instancePath+"/manifests/" + i0,schemaPath:"#/properties/manifests/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
}
else {
const err26 = {instancePath:instancePath+"/manifests",schemaPath:"#/properties/manifests/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

export const dockerConfig: Validator = validate23 as unknown as Validator;
const schema43 = {"$id":"urn:pratique:schema:docker:config","$comment":"moby docker-image-spec, spec.md, 'Image JSON Field Descriptions'. The engine writes null for an empty list or map.","title":"Docker image configuration","type":"object","required":["architecture","os","rootfs"],"properties":{"created":{"type":["string","null"],"format":"date-time"},"author":{"type":"string"},"architecture":{"type":"string"},"variant":{"type":"string"},"os":{"type":"string"},"os.version":{"type":"string"},"os.features":{"$ref":"#/$defs/texts"},"config":{"oneOf":[{"$ref":"#/$defs/run"},{"type":"null"}]},"container_config":{"oneOf":[{"$ref":"#/$defs/run"},{"type":"null"}]},"rootfs":{"type":"object","required":["type"],"properties":{"type":{"const":"layers"},"diff_ids":{"$ref":"#/$defs/texts"}}},"history":{"type":["array","null"],"items":{"type":"object","properties":{"created":{"type":"string","format":"date-time"},"author":{"type":"string"},"created_by":{"type":"string"},"comment":{"type":"string"},"empty_layer":{"type":"boolean"}}}}},"$defs":{"texts":{"type":["array","null"],"items":{"type":"string"}},"set":{"type":["object","null"],"additionalProperties":{"type":"object"}},"nanoseconds":{"type":"integer"},"run":{"type":"object","properties":{"User":{"type":"string"},"ExposedPorts":{"$ref":"#/$defs/set"},"Env":{"$ref":"#/$defs/texts"},"Entrypoint":{"$ref":"#/$defs/texts"},"Cmd":{"$ref":"#/$defs/texts"},"Volumes":{"$ref":"#/$defs/set"},"WorkingDir":{"type":"string"},"Labels":{"type":["object","null"],"additionalProperties":{"type":"string"}},"StopSignal":{"type":"string"},"ArgsEscaped":{"type":"boolean"},"OnBuild":{"$ref":"#/$defs/texts"},"Shell":{"$ref":"#/$defs/texts"},"Healthcheck":{"type":["object","null"],"properties":{"Test":{"$ref":"#/$defs/texts"},"Interval":{"$ref":"#/$defs/nanoseconds"},"Timeout":{"$ref":"#/$defs/nanoseconds"},"StartPeriod":{"$ref":"#/$defs/nanoseconds"},"StartInterval":{"$ref":"#/$defs/nanoseconds"},"Retries":{"type":"integer"}}}}}}};
const schema44 = {"type":["array","null"],"items":{"type":"string"}};
const schema45 = {"type":"object","properties":{"User":{"type":"string"},"ExposedPorts":{"$ref":"#/$defs/set"},"Env":{"$ref":"#/$defs/texts"},"Entrypoint":{"$ref":"#/$defs/texts"},"Cmd":{"$ref":"#/$defs/texts"},"Volumes":{"$ref":"#/$defs/set"},"WorkingDir":{"type":"string"},"Labels":{"type":["object","null"],"additionalProperties":{"type":"string"}},"StopSignal":{"type":"string"},"ArgsEscaped":{"type":"boolean"},"OnBuild":{"$ref":"#/$defs/texts"},"Shell":{"$ref":"#/$defs/texts"},"Healthcheck":{"type":["object","null"],"properties":{"Test":{"$ref":"#/$defs/texts"},"Interval":{"$ref":"#/$defs/nanoseconds"},"Timeout":{"$ref":"#/$defs/nanoseconds"},"StartPeriod":{"$ref":"#/$defs/nanoseconds"},"StartInterval":{"$ref":"#/$defs/nanoseconds"},"Retries":{"type":"integer"}}}}};
const schema46 = {"type":["object","null"],"additionalProperties":{"type":"object"}};
const schema54 = {"type":"integer"};

function validate24(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.User !== undefined){
if(typeof data.User !== "string"){
const err0 = {instancePath:instancePath+"/User",schemaPath:"#/properties/User/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.ExposedPorts !== undefined){
let data1 = data.ExposedPorts;
if((!(data1 && typeof data1 == "object" && !Array.isArray(data1))) && (data1 !== null)){
const err1 = {instancePath:instancePath+"/ExposedPorts",schemaPath:"#/$defs/set/type",keyword:"type",params:{type: schema46.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
for(const key0 in data1){
let data2 = data1[key0];
if(!(data2 && typeof data2 == "object" && !Array.isArray(data2))){
const err2 = {instancePath:instancePath+"/ExposedPorts/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/set/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
}
if(data.Env !== undefined){
let data3 = data.Env;
if((!(Array.isArray(data3))) && (data3 !== null)){
const err3 = {instancePath:instancePath+"/Env",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema44.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(Array.isArray(data3)){
const len0 = data3.length;
for(let i0=0; i0<len0; i0++){
if(typeof data3[i0] !== "string"){
const err4 = {instancePath:instancePath+"/Env/" + i0,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
}
if(data.Entrypoint !== undefined){
let data5 = data.Entrypoint;
if((!(Array.isArray(data5))) && (data5 !== null)){
const err5 = {instancePath:instancePath+"/Entrypoint",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema44.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(typeof data5[i1] !== "string"){
const err6 = {instancePath:instancePath+"/Entrypoint/" + i1,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
}
}
if(data.Cmd !== undefined){
let data7 = data.Cmd;
if((!(Array.isArray(data7))) && (data7 !== null)){
const err7 = {instancePath:instancePath+"/Cmd",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema44.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(typeof data7[i2] !== "string"){
const err8 = {instancePath:instancePath+"/Cmd/" + i2,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
}
if(data.Volumes !== undefined){
let data9 = data.Volumes;
if((!(data9 && typeof data9 == "object" && !Array.isArray(data9))) && (data9 !== null)){
const err9 = {instancePath:instancePath+"/Volumes",schemaPath:"#/$defs/set/type",keyword:"type",params:{type: schema46.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
for(const key1 in data9){
let data10 = data9[key1];
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
const err10 = {instancePath:instancePath+"/Volumes/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/set/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
if(data.WorkingDir !== undefined){
if(typeof data.WorkingDir !== "string"){
const err11 = {instancePath:instancePath+"/WorkingDir",schemaPath:"#/properties/WorkingDir/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.Labels !== undefined){
let data12 = data.Labels;
if((!(data12 && typeof data12 == "object" && !Array.isArray(data12))) && (data12 !== null)){
const err12 = {instancePath:instancePath+"/Labels",schemaPath:"#/properties/Labels/type",keyword:"type",params:{type: schema45.properties.Labels.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key2 in data12){
if(typeof data12[key2] !== "string"){
const err13 = {instancePath:instancePath+"/Labels/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/Labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
}
if(data.StopSignal !== undefined){
if(typeof data.StopSignal !== "string"){
const err14 = {instancePath:instancePath+"/StopSignal",schemaPath:"#/properties/StopSignal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.ArgsEscaped !== undefined){
if(typeof data.ArgsEscaped !== "boolean"){
const err15 = {instancePath:instancePath+"/ArgsEscaped",schemaPath:"#/properties/ArgsEscaped/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.OnBuild !== undefined){
let data16 = data.OnBuild;
if((!(Array.isArray(data16))) && (data16 !== null)){
const err16 = {instancePath:instancePath+"/OnBuild",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema44.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(Array.isArray(data16)){
const len3 = data16.length;
for(let i3=0; i3<len3; i3++){
if(typeof data16[i3] !== "string"){
const err17 = {instancePath:instancePath+"/OnBuild/" + i3,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
if(data.Shell !== undefined){
let data18 = data.Shell;
if((!(Array.isArray(data18))) && (data18 !== null)){
const err18 = {instancePath:instancePath+"/Shell",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema44.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i4=0; i4<len4; i4++){
if(typeof data18[i4] !== "string"){
const err19 = {instancePath:instancePath+"/Shell/" + i4,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
if(data.Healthcheck !== undefined){
let data20 = data.Healthcheck;
if((!(data20 && typeof data20 == "object" && !Array.isArray(data20))) && (data20 !== null)){
const err20 = {instancePath:instancePath+"/Healthcheck",schemaPath:"#/properties/Healthcheck/type",keyword:"type",params:{type: schema45.properties.Healthcheck.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.Test !== undefined){
let data21 = data20.Test;
if((!(Array.isArray(data21))) && (data21 !== null)){
const err21 = {instancePath:instancePath+"/Healthcheck/Test",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema44.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(Array.isArray(data21)){
const len5 = data21.length;
for(let i5=0; i5<len5; i5++){
if(typeof data21[i5] !== "string"){
const err22 = {instancePath:instancePath+"/Healthcheck/Test/" + i5,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
if(data20.Interval !== undefined){
let data23 = data20.Interval;
if(!((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23)))){
const err23 = {instancePath:instancePath+"/Healthcheck/Interval",schemaPath:"#/$defs/nanoseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data20.Timeout !== undefined){
let data24 = data20.Timeout;
if(!((typeof data24 == "number") && (!(data24 % 1) && !isNaN(data24)))){
const err24 = {instancePath:instancePath+"/Healthcheck/Timeout",schemaPath:"#/$defs/nanoseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data20.StartPeriod !== undefined){
let data25 = data20.StartPeriod;
if(!((typeof data25 == "number") && (!(data25 % 1) && !isNaN(data25)))){
const err25 = {instancePath:instancePath+"/Healthcheck/StartPeriod",schemaPath:"#/$defs/nanoseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data20.StartInterval !== undefined){
let data26 = data20.StartInterval;
if(!((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26)))){
const err26 = {instancePath:instancePath+"/Healthcheck/StartInterval",schemaPath:"#/$defs/nanoseconds/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data20.Retries !== undefined){
let data27 = data20.Retries;
if(!((typeof data27 == "number") && (!(data27 % 1) && !isNaN(data27)))){
const err27 = {instancePath:instancePath+"/Healthcheck/Retries",schemaPath:"#/properties/Healthcheck/properties/Retries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
}
}
else {
const err28 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
validate24.errors = vErrors;
return errors === 0;
}


function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:pratique:schema:docker:config" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.architecture === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "architecture"},message:"must have required property '"+"architecture"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.os === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "os"},message:"must have required property '"+"os"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.rootfs === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rootfs"},message:"must have required property '"+"rootfs"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.created !== undefined){
let data0 = data.created;
if((typeof data0 !== "string") && (data0 !== null)){
const err3 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/type",keyword:"type",params:{type: schema43.properties.created.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(!(formats4(data0))){
const err4 = {instancePath:instancePath+"/created",schemaPath:"#/properties/created/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
if(data.author !== undefined){
if(typeof data.author !== "string"){
const err5 = {instancePath:instancePath+"/author",schemaPath:"#/properties/author/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.architecture !== undefined){
if(typeof data.architecture !== "string"){
const err6 = {instancePath:instancePath+"/architecture",schemaPath:"#/properties/architecture/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.variant !== undefined){
if(typeof data.variant !== "string"){
const err7 = {instancePath:instancePath+"/variant",schemaPath:"#/properties/variant/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.os !== undefined){
if(typeof data.os !== "string"){
const err8 = {instancePath:instancePath+"/os",schemaPath:"#/properties/os/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data["os.version"] !== undefined){
if(typeof data["os.version"] !== "string"){
const err9 = {instancePath:instancePath+"/os.version",schemaPath:"#/properties/os.version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data["os.features"] !== undefined){
let data6 = data["os.features"];
if((!(Array.isArray(data6))) && (data6 !== null)){
const err10 = {instancePath:instancePath+"/os.features",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema44.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(Array.isArray(data6)){
const len0 = data6.length;
for(let i0=0; i0<len0; i0++){
if(typeof data6[i0] !== "string"){
const err11 = {instancePath:instancePath+"/os.features/" + i0,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
}
if(data.config !== undefined){
let data8 = data.config;
const _errs20 = errors;
let valid4 = false;
let passing0 = null;
const _errs21 = errors;
if(!(validate24(data8, {instancePath:instancePath+"/config",parentData:data,parentDataProperty:"config",rootData}))){
vErrors = append(vErrors, validate24.errors);
errors = vErrors.length;
}
var _valid0 = _errs21 === errors;
if(_valid0){
valid4 = true;
passing0 = 0;
}
const _errs22 = errors;
if(data8 !== null){
const err12 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs22 === errors;
if(_valid0 && valid4){
valid4 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid4 = true;
passing0 = 1;
}
}
if(!valid4){
const err13 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
else {
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
}
}
if(data.container_config !== undefined){
let data9 = data.container_config;
const _errs25 = errors;
let valid5 = false;
let passing1 = null;
const _errs26 = errors;
if(!(validate24(data9, {instancePath:instancePath+"/container_config",parentData:data,parentDataProperty:"container_config",rootData}))){
vErrors = append(vErrors, validate24.errors);
errors = vErrors.length;
}
var _valid1 = _errs26 === errors;
if(_valid1){
valid5 = true;
passing1 = 0;
}
const _errs27 = errors;
if(data9 !== null){
const err14 = {instancePath:instancePath+"/container_config",schemaPath:"#/properties/container_config/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid1 = _errs27 === errors;
if(_valid1 && valid5){
valid5 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid5 = true;
passing1 = 1;
}
}
if(!valid5){
const err15 = {instancePath:instancePath+"/container_config",schemaPath:"#/properties/container_config/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
}
}
if(data.rootfs !== undefined){
let data10 = data.rootfs;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
if(data10.type === undefined){
const err16 = {instancePath:instancePath+"/rootfs",schemaPath:"#/properties/rootfs/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data10.type !== undefined){
if("layers" !== data10.type){
const err17 = {instancePath:instancePath+"/rootfs/type",schemaPath:"#/properties/rootfs/properties/type/const",keyword:"const",params:{allowedValue: "layers"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data10.diff_ids !== undefined){
let data12 = data10.diff_ids;
if((!(Array.isArray(data12))) && (data12 !== null)){
const err18 = {instancePath:instancePath+"/rootfs/diff_ids",schemaPath:"#/$defs/texts/type",keyword:"type",params:{type: schema44.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(Array.isArray(data12)){
const len1 = data12.length;
for(let i1=0; i1<len1; i1++){
if(typeof data12[i1] !== "string"){
const err19 = {instancePath:instancePath+"/rootfs/diff_ids/" + i1,schemaPath:"#/$defs/texts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
}
}
else {
const err20 = {instancePath:instancePath+"/rootfs",schemaPath:"#/properties/rootfs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.history !== undefined){
let data14 = data.history;
if((!(Array.isArray(data14))) && (data14 !== null)){
const err21 = {instancePath:instancePath+"/history",schemaPath:"#/properties/history/type",keyword:"type",params:{type: schema43.properties.history.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(Array.isArray(data14)){
const len2 = data14.length;
for(let i2=0; i2<len2; i2++){
let data15 = data14[i2];
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
if(data15.created !== undefined){
let data16 = data15.created;
if(typeof data16 === "string"){
if(!(formats4(data16))){
const err22 = {instancePath:instancePath+"/history/" + i2+"/created",schemaPath:"#/properties/history/items/properties/created/format",keyword:"format",params:{format: "date-time"},message:"must match format \""+"date-time"+"\""};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/history/" + i2+"/created",schemaPath:"#/properties/history/items/properties/created/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data15.author !== undefined){
if(typeof data15.author !== "string"){
const err24 = {instancePath:instancePath+"/history/" + i2+"/author",schemaPath:"#/properties/history/items/properties/author/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data15.created_by !== undefined){
if(typeof data15.created_by !== "string"){
const err25 = {instancePath:instancePath+"/history/" + i2+"/created_by",schemaPath:"#/properties/history/items/properties/created_by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data15.comment !== undefined){
if(typeof data15.comment !== "string"){
const err26 = {instancePath:instancePath+"/history/" + i2+"/comment",schemaPath:"#/properties/history/items/properties/comment/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data15.empty_layer !== undefined){
if(typeof data15.empty_layer !== "boolean"){
const err27 = {instancePath:instancePath+"/history/" + i2+"/empty_layer",schemaPath:"#/properties/history/items/properties/empty_layer/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
}
else {
const err28 = {instancePath:instancePath+"/history/" + i2,schemaPath:"#/properties/history/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
}
}
}
else {
const err29 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

export const dockerSave: Validator = validate27 as unknown as Validator;
const schema59 = {"$id":"urn:pratique:schema:docker:save","$comment":"moby docker-image-spec, spec.md, 'Combined Image JSON + Filesystem Changeset Format': manifest.json","title":"manifest.json of docker save","type":"array","minItems":1,"items":{"type":"object","required":["Config","Layers"],"properties":{"Config":{"type":"string","minLength":1},"RepoTags":{"type":["array","null"],"items":{"type":"string","minLength":1}},"Layers":{"type":["array","null"],"items":{"type":"string","minLength":1}},"Parent":{"type":"string"},"LayerSources":{"type":["object","null"],"additionalProperties":{"type":"object","properties":{"mediaType":{"type":"string"},"size":{"type":"integer","minimum":0},"digest":{"type":"string"}}}}}}};

function validate27(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:pratique:schema:docker:save" */;
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
if(data.length < 1){
const err0 = {instancePath,schemaPath:"#/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.Config === undefined){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "Config"},message:"must have required property '"+"Config"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.Layers === undefined){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/required",keyword:"required",params:{missingProperty: "Layers"},message:"must have required property '"+"Layers"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0.Config !== undefined){
let data1 = data0.Config;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err3 = {instancePath:instancePath+"/" + i0+"/Config",schemaPath:"#/items/properties/Config/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/" + i0+"/Config",schemaPath:"#/items/properties/Config/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data0.RepoTags !== undefined){
let data2 = data0.RepoTags;
if((!(Array.isArray(data2))) && (data2 !== null)){
const err5 = {instancePath:instancePath+"/" + i0+"/RepoTags",schemaPath:"#/items/properties/RepoTags/type",keyword:"type",params:{type: schema59.items.properties.RepoTags.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err6 = {instancePath:instancePath+"/" + i0+"/RepoTags/" + i1,schemaPath:"#/items/properties/RepoTags/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/" + i0+"/RepoTags/" + i1,schemaPath:"#/items/properties/RepoTags/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
}
if(data0.Layers !== undefined){
let data4 = data0.Layers;
if((!(Array.isArray(data4))) && (data4 !== null)){
const err8 = {instancePath:instancePath+"/" + i0+"/Layers",schemaPath:"#/items/properties/Layers/type",keyword:"type",params:{type: schema59.items.properties.Layers.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(Array.isArray(data4)){
const len2 = data4.length;
for(let i2=0; i2<len2; i2++){
let data5 = data4[i2];
if(typeof data5 === "string"){
if(func2(data5) < 1){
const err9 = {instancePath:instancePath+"/" + i0+"/Layers/" + i2,schemaPath:"#/items/properties/Layers/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/" + i0+"/Layers/" + i2,schemaPath:"#/items/properties/Layers/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
}
if(data0.Parent !== undefined){
if(typeof data0.Parent !== "string"){
const err11 = {instancePath:instancePath+"/" + i0+"/Parent",schemaPath:"#/items/properties/Parent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.LayerSources !== undefined){
let data7 = data0.LayerSources;
if((!(data7 && typeof data7 == "object" && !Array.isArray(data7))) && (data7 !== null)){
const err12 = {instancePath:instancePath+"/" + i0+"/LayerSources",schemaPath:"#/items/properties/LayerSources/type",keyword:"type",params:{type: schema59.items.properties.LayerSources.type},message:"must be object,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key0 in data7){
let data8 = data7[key0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.mediaType !== undefined){
if(typeof data8.mediaType !== "string"){
const err13 = {instancePath:instancePath+"/" + i0+"/LayerSources/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/mediaType",schemaPath:"#/items/properties/LayerSources/additionalProperties/properties/mediaType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data8.size !== undefined){
let data10 = data8.size;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err14 = {instancePath:instancePath+"/" + i0+"/LayerSources/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/size",schemaPath:"#/items/properties/LayerSources/additionalProperties/properties/size/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data10 == "number"){
if(data10 < 0 || isNaN(data10)){
const err15 = {instancePath:instancePath+"/" + i0+"/LayerSources/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/size",schemaPath:"#/items/properties/LayerSources/additionalProperties/properties/size/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data8.digest !== undefined){
if(typeof data8.digest !== "string"){
const err16 = {instancePath:instancePath+"/" + i0+"/LayerSources/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/digest",schemaPath:"#/items/properties/LayerSources/additionalProperties/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
}
else {
const err17 = {instancePath:instancePath+"/" + i0+"/LayerSources/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/items/properties/LayerSources/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/" + i0,schemaPath:"#/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate27.errors = vErrors;
return errors === 0;
}

export const repositories: Validator = validate28 as unknown as Validator;
const schema60 = {"$id":"urn:pratique:schema:docker:repositories","$comment":"moby docker-image-spec, v1.md, 'Combined Image JSON + Filesystem Changeset Format': repositories","title":"repositories of docker save","type":"object","additionalProperties":{"type":"object","additionalProperties":{"type":"string","pattern":"^[0-9a-f]{64}$"}}};
const pattern16 = new RegExp("^[0-9a-f]{64}$", "u");

function validate28(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="urn:pratique:schema:docker:repositories" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
let data0 = data[key0];
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
for(const key1 in data0){
let data1 = data0[key1];
if(typeof data1 === "string"){
if(!pattern16.test(data1)){
const err0 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties/pattern",keyword:"pattern",params:{pattern: "^[0-9a-f]{64}$"},message:"must match pattern \""+"^[0-9a-f]{64}$"+"\""};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
else {
const err1 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
}
else {
const err2 = {instancePath:instancePath+"/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate28.errors = vErrors;
return errors === 0;
}

