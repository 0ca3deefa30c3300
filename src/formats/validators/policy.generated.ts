// @ts-nocheck
// This file is generated: npm run generate
import { append, codePointLength, equal, formats, type Validator } from '../schema.ts';

export const validate: Validator = validate20 as unknown as Validator;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:pratique:schema:policy:1","title":"Policy","description":"What a computing centre, a platform or a container runtime asks of an image: controls with their citations, and the rules that check them.","type":"object","additionalProperties":false,"required":["id","title"],"properties":{"id":{"description":"Names the policy; a policy with partitions gives one result for each, called ID/PARTITION.","type":"string","pattern":"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"},"title":{"description":"The policy's name for readers.","type":"string","minLength":1},"extends":{"description":"Policies that this one builds on: ids of built-in policies, or files (ending in .yaml or .yml) relative to this one. Read from left to right; what comes later wins, and this file wins over all.","type":"array","items":{"type":"string","minLength":1}},"runtime":{"$ref":"#/$defs/runtime"},"host":{"$ref":"#/$defs/host"},"partitions":{"description":"Where one centre has several kinds of node: what is different on each, by name.","type":"object","propertyNames":{"pattern":"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"},"additionalProperties":{"description":"What one kind of node changes.","type":"object","additionalProperties":false,"properties":{"title":{"description":"Its name for readers. Default: the policy's title with the partition's name.","type":"string","minLength":1},"runtime":{"$ref":"#/$defs/runtime"},"host":{"$ref":"#/$defs/host"},"controls":{"description":"Controls that are added or changed on this kind of node.","type":"array","items":{"$ref":"#/$defs/control"}}}}},"controls":{"description":"What is asked, one sentence each.","type":"array","items":{"$ref":"#/$defs/control"}},"rules":{"description":"The centre's own rules.","type":"array","items":{"$ref":"#/$defs/siteRule"}},"waivers":{"description":"Exceptions; those of extended policies hold too.","type":"array","items":{"$ref":"#/$defs/waiver"}},"expect":{"description":"Cases that show what the policy does.","type":"array","items":{"$ref":"#/$defs/case"}},"locked":{"description":"Rules (ids, or families as `fs/*`) that an extending policy or a project may neither weaken nor waive.","type":"array","items":{"type":"string","pattern":"^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$"}}},"$defs":{"control":{"description":"A sentence that the centre or the runtime publishes, and how it is checked. In a policy that extends others, a control of the same id is changed key by key.","type":"object","additionalProperties":false,"required":["id"],"properties":{"id":{"description":"Names the control within the policy and for policies that extend it.","type":"string","pattern":"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"},"statement":{"description":"The sentence. Needed, unless an extended policy has it.","type":"string","minLength":1},"cite":{"description":"Where the sentence is published.","type":"array","items":{"description":"One page, and when it was read.","type":"object","additionalProperties":false,"required":["url","consulted"],"properties":{"url":{"description":"The address of the page.","type":"string","format":"uri"},"consulted":{"description":"The day on which it was last read.","type":"string","format":"date"}}}},"manual":{"description":"True where no machine can check the sentence; it is then listed as not checked. Takes the place of `rules`.","type":"boolean"},"rules":{"description":"The rules that check the sentence, by id. One with `severity: off` is removed: from this control where an extended policy has it here, else from every inherited control.","type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"},"additionalProperties":{"$ref":"#/$defs/rule"}}}},"rule":{"description":"How a rule is applied; `{}` takes its own severity and options.","type":"object","additionalProperties":false,"properties":{"severity":{"description":"What a finding weighs, or `off`. Default: the rule's own.","enum":["error","warning","note","off"]},"options":{"description":"The rule's options; `pratique rules ID` lists them. What is not given keeps the rule's default.","type":"object"}}},"runtime":{"description":"What the container runtime does to an image; the effective view of an image is computed from it. What is not stated is unknown.","type":"object","additionalProperties":false,"properties":{"user":{"description":"Whether the process runs as the image's user.","enum":["honoured","ignored"]},"entrypoint":{"description":"What becomes of the image's entrypoint; `run-only`: honoured by a run command, not where a command is executed in the container.","enum":["honoured","ignored","run-only","replaced"]},"command":{"description":"What becomes of the image's command; words as for `entrypoint`.","enum":["honoured","ignored","run-only","replaced"]},"workdir":{"description":"Whether the process starts in the image's working directory.","enum":["honoured","ignored"]},"environment":{"description":"Whose environment variables the process sees, and which win.","enum":["image-only","image-wins","host-wins"]},"capabilities":{"description":"Whether file capabilities have an effect.","enum":["honoured","dropped"]},"rootfs":{"description":"Whether the image's files can be written at run time.","enum":["read-only","writable"]},"setuid":{"description":"Whether setuid and setgid bits have an effect.","enum":["honoured","dropped"]},"mounts":{"description":"Paths that the runtime mounts over, so that what the image has there is not seen.","type":"array","items":{"type":"string","pattern":"^(/|\\$[A-Z_]+)"}},"rewrites":{"description":"Files that the runtime replaces by its own.","type":"array","items":{"type":"string","pattern":"^(/|\\$[A-Z_]+)"}},"reserved":{"description":"Paths that the runtime keeps for itself: an image has nothing there.","type":"array","items":{"type":"string","pattern":"^(/|\\$[A-Z_]+)"}},"mountPoints":{"description":"Paths that must exist in the image, because the runtime does not make them.","type":"array","items":{"type":"string","pattern":"^(/|\\$[A-Z_]+)"}}}},"host":{"description":"What rules need to know of the machine. A fact that is not stated makes a rule that needs it inconclusive; `null` says that the machine has no such thing.","type":"object","additionalProperties":false,"properties":{"architectures":{"description":"Platforms of the compute nodes, as os/architecture[/variant].","type":"array","items":{"type":"string","pattern":"^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$"}},"cpuLevel":{"description":"Highest instruction set level that every node has, as x86-64-v3.","type":["string","null"],"pattern":"^[a-z0-9]+([._-][a-z0-9]+)*$"},"glibc":{"description":"Version of the host's C library.","type":["string","null"],"pattern":"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},"kernel":{"description":"Version of the host's kernel.","type":["string","null"],"pattern":"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},"nvidiaDriver":{"description":"Version of the NVIDIA driver; null where there is none.","type":["string","null"],"pattern":"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},"rocmDriver":{"description":"Version of the ROCm driver; null where there is none.","type":["string","null"],"pattern":"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},"gpus":{"description":"Architectures of the GPUs: sm_80, gfx90a and so on.","type":"array","items":{"type":"string","pattern":"^[a-z0-9_]+$"}},"mpi":{"description":"The MPI libraries that the host can put into a container.","type":"array","items":{"description":"One MPI library.","type":"object","additionalProperties":false,"required":["family"],"properties":{"family":{"description":"mpich, openmpi and so on: libraries of one family share an ABI.","type":"string","pattern":"^[a-z0-9-]+$"},"soname":{"description":"The name that programs are linked to, as libmpi.so.12.","type":"string","minLength":1},"version":{"description":"The library's version as in its file name, as 12.2.0.","type":"string","pattern":"^[0-9]+(\\.[0-9]+)*$"}}}},"pmi":{"description":"Process management interfaces of the launcher: pmi1, pmi2, pmix.","type":"array","items":{"type":"string","pattern":"^[a-z0-9]+$"}},"mounts":{"description":"File systems of the site that are mounted into every container.","type":"array","items":{"type":"string","pattern":"^(/|\\$[A-Z_]+)"}}}},"waiver":{"description":"An exception that someone answers for: findings that match it are reported, but do not count.","type":"object","additionalProperties":false,"required":["rule","reason","by","expires"],"properties":{"rule":{"description":"The rule whose findings are waived: an id, or a family as `fs/*`.","type":"string","pattern":"^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$"},"subject":{"description":"Pattern over the name of the subject as the report gives it, or over its last part; `*` stands for anything. Default: every subject.","type":"string","minLength":1},"path":{"description":"Pattern over the path of a finding inside the image, with or without a leading slash; `*` and `?` stay within a folder, a folder `**` is any number of folders, `{a,b}` is either. Default: every place.","type":"string","minLength":1},"reason":{"description":"Why the exception is made.","type":"string","pattern":"\\S"},"by":{"description":"Who answers for it: a person or a role that can be asked.","type":"string","pattern":"\\S"},"expires":{"description":"The last day (UTC) on which it holds.","type":"string","format":"date"}}},"case":{"description":"A case of `pratique policies test`: a subject and what the policy says of it.","type":"object","additionalProperties":false,"required":["name"],"oneOf":[{"required":["subject"]},{"required":["sketch"]}],"properties":{"name":{"description":"What the case shows; names it for policies that extend this one.","type":"string","minLength":1},"subject":{"description":"A subject; a path is relative to this file.","type":"string","minLength":1},"sketch":{"description":"A picture of a subject as plain data, in place of a file.","type":"object"},"outcomes":{"description":"The expected outcome of rules, by id.","type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"},"additionalProperties":{"enum":["pass","fail","waived","inconclusive","not-applicable","error"]}},"verdict":{"description":"The expected verdict.","enum":["pass","fail","inconclusive"]}}},"siteRule":{"description":"A rule of the centre's own.","type":"object","additionalProperties":false,"required":["id","title","expression"],"properties":{"id":{"description":"Its id, as site/no-notebooks-inside.","type":"string","pattern":"^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"},"title":{"description":"The condition as a sentence.","type":"string","minLength":1},"severity":{"description":"What a finding weighs. Default: warning.","enum":["error","warning","note"]},"expression":{"description":"CEL over the facts document; true is what is required.","type":"string","minLength":1},"message":{"description":"What a finding says.","type":"string","minLength":1}}}}};
const schema32 = {"description":"What the container runtime does to an image; the effective view of an image is computed from it. What is not stated is unknown.","type":"object","additionalProperties":false,"properties":{"user":{"description":"Whether the process runs as the image's user.","enum":["honoured","ignored"]},"entrypoint":{"description":"What becomes of the image's entrypoint; `run-only`: honoured by a run command, not where a command is executed in the container.","enum":["honoured","ignored","run-only","replaced"]},"command":{"description":"What becomes of the image's command; words as for `entrypoint`.","enum":["honoured","ignored","run-only","replaced"]},"workdir":{"description":"Whether the process starts in the image's working directory.","enum":["honoured","ignored"]},"environment":{"description":"Whose environment variables the process sees, and which win.","enum":["image-only","image-wins","host-wins"]},"capabilities":{"description":"Whether file capabilities have an effect.","enum":["honoured","dropped"]},"rootfs":{"description":"Whether the image's files can be written at run time.","enum":["read-only","writable"]},"setuid":{"description":"Whether setuid and setgid bits have an effect.","enum":["honoured","dropped"]},"mounts":{"description":"Paths that the runtime mounts over, so that what the image has there is not seen.","type":"array","items":{"type":"string","pattern":"^(/|\\$[A-Z_]+)"}},"rewrites":{"description":"Files that the runtime replaces by its own.","type":"array","items":{"type":"string","pattern":"^(/|\\$[A-Z_]+)"}},"reserved":{"description":"Paths that the runtime keeps for itself: an image has nothing there.","type":"array","items":{"type":"string","pattern":"^(/|\\$[A-Z_]+)"}},"mountPoints":{"description":"Paths that must exist in the image, because the runtime does not make them.","type":"array","items":{"type":"string","pattern":"^(/|\\$[A-Z_]+)"}}}};
const schema33 = {"description":"What rules need to know of the machine. A fact that is not stated makes a rule that needs it inconclusive; `null` says that the machine has no such thing.","type":"object","additionalProperties":false,"properties":{"architectures":{"description":"Platforms of the compute nodes, as os/architecture[/variant].","type":"array","items":{"type":"string","pattern":"^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$"}},"cpuLevel":{"description":"Highest instruction set level that every node has, as x86-64-v3.","type":["string","null"],"pattern":"^[a-z0-9]+([._-][a-z0-9]+)*$"},"glibc":{"description":"Version of the host's C library.","type":["string","null"],"pattern":"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},"kernel":{"description":"Version of the host's kernel.","type":["string","null"],"pattern":"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},"nvidiaDriver":{"description":"Version of the NVIDIA driver; null where there is none.","type":["string","null"],"pattern":"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},"rocmDriver":{"description":"Version of the ROCm driver; null where there is none.","type":["string","null"],"pattern":"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},"gpus":{"description":"Architectures of the GPUs: sm_80, gfx90a and so on.","type":"array","items":{"type":"string","pattern":"^[a-z0-9_]+$"}},"mpi":{"description":"The MPI libraries that the host can put into a container.","type":"array","items":{"description":"One MPI library.","type":"object","additionalProperties":false,"required":["family"],"properties":{"family":{"description":"mpich, openmpi and so on: libraries of one family share an ABI.","type":"string","pattern":"^[a-z0-9-]+$"},"soname":{"description":"The name that programs are linked to, as libmpi.so.12.","type":"string","minLength":1},"version":{"description":"The library's version as in its file name, as 12.2.0.","type":"string","pattern":"^[0-9]+(\\.[0-9]+)*$"}}}},"pmi":{"description":"Process management interfaces of the launcher: pmi1, pmi2, pmix.","type":"array","items":{"type":"string","pattern":"^[a-z0-9]+$"}},"mounts":{"description":"File systems of the site that are mounted into every container.","type":"array","items":{"type":"string","pattern":"^(/|\\$[A-Z_]+)"}}}};
const schema38 = {"description":"A rule of the centre's own.","type":"object","additionalProperties":false,"required":["id","title","expression"],"properties":{"id":{"description":"Its id, as site/no-notebooks-inside.","type":"string","pattern":"^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"},"title":{"description":"The condition as a sentence.","type":"string","minLength":1},"severity":{"description":"What a finding weighs. Default: warning.","enum":["error","warning","note"]},"expression":{"description":"CEL over the facts document; true is what is required.","type":"string","minLength":1},"message":{"description":"What a finding says.","type":"string","minLength":1}}};
const schema39 = {"description":"An exception that someone answers for: findings that match it are reported, but do not count.","type":"object","additionalProperties":false,"required":["rule","reason","by","expires"],"properties":{"rule":{"description":"The rule whose findings are waived: an id, or a family as `fs/*`.","type":"string","pattern":"^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$"},"subject":{"description":"Pattern over the name of the subject as the report gives it, or over its last part; `*` stands for anything. Default: every subject.","type":"string","minLength":1},"path":{"description":"Pattern over the path of a finding inside the image, with or without a leading slash; `*` and `?` stay within a folder, a folder `**` is any number of folders, `{a,b}` is either. Default: every place.","type":"string","minLength":1},"reason":{"description":"Why the exception is made.","type":"string","pattern":"\\S"},"by":{"description":"Who answers for it: a person or a role that can be asked.","type":"string","pattern":"\\S"},"expires":{"description":"The last day (UTC) on which it holds.","type":"string","format":"date"}}};
const schema40 = {"description":"A case of `pratique policies test`: a subject and what the policy says of it.","type":"object","additionalProperties":false,"required":["name"],"oneOf":[{"required":["subject"]},{"required":["sketch"]}],"properties":{"name":{"description":"What the case shows; names it for policies that extend this one.","type":"string","minLength":1},"subject":{"description":"A subject; a path is relative to this file.","type":"string","minLength":1},"sketch":{"description":"A picture of a subject as plain data, in place of a file.","type":"object"},"outcomes":{"description":"The expected outcome of rules, by id.","type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"},"additionalProperties":{"enum":["pass","fail","waived","inconclusive","not-applicable","error"]}},"verdict":{"description":"The expected verdict.","enum":["pass","fail","inconclusive"]}}};
const func1 = Object.prototype.hasOwnProperty;
const func2 = codePointLength;
const pattern4 = new RegExp("^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$", "u");
const pattern5 = new RegExp("^(/|\\$[A-Z_]+)", "u");
const pattern9 = new RegExp("^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$", "u");
const pattern10 = new RegExp("^[a-z0-9]+([._-][a-z0-9]+)*$", "u");
const pattern11 = new RegExp("^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$", "u");
const pattern15 = new RegExp("^[a-z0-9_]+$", "u");
const pattern16 = new RegExp("^[a-z0-9-]+$", "u");
const pattern17 = new RegExp("^[0-9]+(\\.[0-9]+)*$", "u");
const pattern18 = new RegExp("^[a-z0-9]+$", "u");
const pattern37 = new RegExp("^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern39 = new RegExp("^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$", "u");
const pattern40 = new RegExp("\\S", "u");
const schema36 = {"description":"A sentence that the centre or the runtime publishes, and how it is checked. In a policy that extends others, a control of the same id is changed key by key.","type":"object","additionalProperties":false,"required":["id"],"properties":{"id":{"description":"Names the control within the policy and for policies that extend it.","type":"string","pattern":"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"},"statement":{"description":"The sentence. Needed, unless an extended policy has it.","type":"string","minLength":1},"cite":{"description":"Where the sentence is published.","type":"array","items":{"description":"One page, and when it was read.","type":"object","additionalProperties":false,"required":["url","consulted"],"properties":{"url":{"description":"The address of the page.","type":"string","format":"uri"},"consulted":{"description":"The day on which it was last read.","type":"string","format":"date"}}}},"manual":{"description":"True where no machine can check the sentence; it is then listed as not checked. Takes the place of `rules`.","type":"boolean"},"rules":{"description":"The rules that check the sentence, by id. One with `severity: off` is removed: from this control where an extended policy has it here, else from every inherited control.","type":"object","propertyNames":{"pattern":"^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"},"additionalProperties":{"$ref":"#/$defs/rule"}}}};
const schema37 = {"description":"How a rule is applied; `{}` takes its own severity and options.","type":"object","additionalProperties":false,"properties":{"severity":{"description":"What a finding weighs, or `off`. Default: the rule's own.","enum":["error","warning","note","off"]},"options":{"description":"The rule's options; `pratique rules ID` lists them. What is not given keeps the rule's default.","type":"object"}}};
const formats0 = formats.uri;
const formats2 = formats.date;

function validate21(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate21.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "id") || (key0 === "statement")) || (key0 === "cite")) || (key0 === "manual")) || (key0 === "rules"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err2 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"},message:"must match pattern \""+"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"+"\""};
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
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.statement !== undefined){
let data1 = data.statement;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err4 = {instancePath:instancePath+"/statement",schemaPath:"#/properties/statement/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/statement",schemaPath:"#/properties/statement/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.cite !== undefined){
let data2 = data.cite;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.url === undefined){
const err6 = {instancePath:instancePath+"/cite/" + i0,schemaPath:"#/properties/cite/items/required",keyword:"required",params:{missingProperty: "url"},message:"must have required property '"+"url"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data3.consulted === undefined){
const err7 = {instancePath:instancePath+"/cite/" + i0,schemaPath:"#/properties/cite/items/required",keyword:"required",params:{missingProperty: "consulted"},message:"must have required property '"+"consulted"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
for(const key1 in data3){
if(!((key1 === "url") || (key1 === "consulted"))){
const err8 = {instancePath:instancePath+"/cite/" + i0,schemaPath:"#/properties/cite/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data3.url !== undefined){
let data4 = data3.url;
if(typeof data4 === "string"){
if(!(formats0(data4))){
const err9 = {instancePath:instancePath+"/cite/" + i0+"/url",schemaPath:"#/properties/cite/items/properties/url/format",keyword:"format",params:{format: "uri"},message:"must match format \""+"uri"+"\""};
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
const err10 = {instancePath:instancePath+"/cite/" + i0+"/url",schemaPath:"#/properties/cite/items/properties/url/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data3.consulted !== undefined){
let data5 = data3.consulted;
if(typeof data5 === "string"){
if(!(formats2(data5))){
const err11 = {instancePath:instancePath+"/cite/" + i0+"/consulted",schemaPath:"#/properties/cite/items/properties/consulted/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/cite/" + i0+"/consulted",schemaPath:"#/properties/cite/items/properties/consulted/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err13 = {instancePath:instancePath+"/cite/" + i0,schemaPath:"#/properties/cite/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err14 = {instancePath:instancePath+"/cite",schemaPath:"#/properties/cite/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.manual !== undefined){
if(typeof data.manual !== "boolean"){
const err15 = {instancePath:instancePath+"/manual",schemaPath:"#/properties/manual/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.rules !== undefined){
let data7 = data.rules;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key2 in data7){
const _errs19 = errors;
if(typeof key2 === "string"){
if(!pattern37.test(key2)){
const err16 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"+"\"",propertyName:key2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
var valid4 = _errs19 === errors;
if(!valid4){
const err17 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/propertyNames",keyword:"propertyNames",params:{propertyName: key2},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
for(const key3 in data7){
let data8 = data7[key3];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key4 in data8){
if(!((key4 === "severity") || (key4 === "options"))){
const err18 = {instancePath:instancePath+"/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/rule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key4},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data8.severity !== undefined){
let data9 = data8.severity;
if(!((((data9 === "error") || (data9 === "warning")) || (data9 === "note")) || (data9 === "off"))){
const err19 = {instancePath:instancePath+"/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/severity",schemaPath:"#/$defs/rule/properties/severity/enum",keyword:"enum",params:{allowedValues: schema37.properties.severity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data8.options !== undefined){
let data10 = data8.options;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
const err20 = {instancePath:instancePath+"/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1")+"/options",schemaPath:"#/$defs/rule/properties/options/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err21 = {instancePath:instancePath+"/rules/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/rule/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err22 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};


function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:pratique:schema:policy:1" */;
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
if(data.id === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.title === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func1.call(schema31.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.id !== undefined){
let data0 = data.id;
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"},message:"must match pattern \""+"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"+"\""};
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
const err4 = {instancePath:instancePath+"/id",schemaPath:"#/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.title !== undefined){
let data1 = data.title;
if(typeof data1 === "string"){
if(func2(data1) < 1){
const err5 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err6 = {instancePath:instancePath+"/title",schemaPath:"#/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.extends !== undefined){
let data2 = data.extends;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
if(typeof data3 === "string"){
if(func2(data3) < 1){
const err7 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err8 = {instancePath:instancePath+"/extends/" + i0,schemaPath:"#/properties/extends/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err9 = {instancePath:instancePath+"/extends",schemaPath:"#/properties/extends/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.runtime !== undefined){
let data4 = data.runtime;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
for(const key1 in data4){
if(!(func1.call(schema32.properties, key1))){
const err10 = {instancePath:instancePath+"/runtime",schemaPath:"#/$defs/runtime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data4.user !== undefined){
let data5 = data4.user;
if(!((data5 === "honoured") || (data5 === "ignored"))){
const err11 = {instancePath:instancePath+"/runtime/user",schemaPath:"#/$defs/runtime/properties/user/enum",keyword:"enum",params:{allowedValues: schema32.properties.user.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data4.entrypoint !== undefined){
let data6 = data4.entrypoint;
if(!((((data6 === "honoured") || (data6 === "ignored")) || (data6 === "run-only")) || (data6 === "replaced"))){
const err12 = {instancePath:instancePath+"/runtime/entrypoint",schemaPath:"#/$defs/runtime/properties/entrypoint/enum",keyword:"enum",params:{allowedValues: schema32.properties.entrypoint.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data4.command !== undefined){
let data7 = data4.command;
if(!((((data7 === "honoured") || (data7 === "ignored")) || (data7 === "run-only")) || (data7 === "replaced"))){
const err13 = {instancePath:instancePath+"/runtime/command",schemaPath:"#/$defs/runtime/properties/command/enum",keyword:"enum",params:{allowedValues: schema32.properties.command.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data4.workdir !== undefined){
let data8 = data4.workdir;
if(!((data8 === "honoured") || (data8 === "ignored"))){
const err14 = {instancePath:instancePath+"/runtime/workdir",schemaPath:"#/$defs/runtime/properties/workdir/enum",keyword:"enum",params:{allowedValues: schema32.properties.workdir.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data4.environment !== undefined){
let data9 = data4.environment;
if(!(((data9 === "image-only") || (data9 === "image-wins")) || (data9 === "host-wins"))){
const err15 = {instancePath:instancePath+"/runtime/environment",schemaPath:"#/$defs/runtime/properties/environment/enum",keyword:"enum",params:{allowedValues: schema32.properties.environment.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data4.capabilities !== undefined){
let data10 = data4.capabilities;
if(!((data10 === "honoured") || (data10 === "dropped"))){
const err16 = {instancePath:instancePath+"/runtime/capabilities",schemaPath:"#/$defs/runtime/properties/capabilities/enum",keyword:"enum",params:{allowedValues: schema32.properties.capabilities.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data4.rootfs !== undefined){
let data11 = data4.rootfs;
if(!((data11 === "read-only") || (data11 === "writable"))){
const err17 = {instancePath:instancePath+"/runtime/rootfs",schemaPath:"#/$defs/runtime/properties/rootfs/enum",keyword:"enum",params:{allowedValues: schema32.properties.rootfs.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data4.setuid !== undefined){
let data12 = data4.setuid;
if(!((data12 === "honoured") || (data12 === "dropped"))){
const err18 = {instancePath:instancePath+"/runtime/setuid",schemaPath:"#/$defs/runtime/properties/setuid/enum",keyword:"enum",params:{allowedValues: schema32.properties.setuid.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data4.mounts !== undefined){
let data13 = data4.mounts;
if(Array.isArray(data13)){
const len1 = data13.length;
for(let i1=0; i1<len1; i1++){
let data14 = data13[i1];
if(typeof data14 === "string"){
if(!pattern5.test(data14)){
const err19 = {instancePath:instancePath+"/runtime/mounts/" + i1,schemaPath:"#/$defs/runtime/properties/mounts/items/pattern",keyword:"pattern",params:{pattern: "^(/|\\$[A-Z_]+)"},message:"must match pattern \""+"^(/|\\$[A-Z_]+)"+"\""};
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
const err20 = {instancePath:instancePath+"/runtime/mounts/" + i1,schemaPath:"#/$defs/runtime/properties/mounts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err21 = {instancePath:instancePath+"/runtime/mounts",schemaPath:"#/$defs/runtime/properties/mounts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data4.rewrites !== undefined){
let data15 = data4.rewrites;
if(Array.isArray(data15)){
const len2 = data15.length;
for(let i2=0; i2<len2; i2++){
let data16 = data15[i2];
if(typeof data16 === "string"){
if(!pattern5.test(data16)){
const err22 = {instancePath:instancePath+"/runtime/rewrites/" + i2,schemaPath:"#/$defs/runtime/properties/rewrites/items/pattern",keyword:"pattern",params:{pattern: "^(/|\\$[A-Z_]+)"},message:"must match pattern \""+"^(/|\\$[A-Z_]+)"+"\""};
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
const err23 = {instancePath:instancePath+"/runtime/rewrites/" + i2,schemaPath:"#/$defs/runtime/properties/rewrites/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err24 = {instancePath:instancePath+"/runtime/rewrites",schemaPath:"#/$defs/runtime/properties/rewrites/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data4.reserved !== undefined){
let data17 = data4.reserved;
if(Array.isArray(data17)){
const len3 = data17.length;
for(let i3=0; i3<len3; i3++){
let data18 = data17[i3];
if(typeof data18 === "string"){
if(!pattern5.test(data18)){
const err25 = {instancePath:instancePath+"/runtime/reserved/" + i3,schemaPath:"#/$defs/runtime/properties/reserved/items/pattern",keyword:"pattern",params:{pattern: "^(/|\\$[A-Z_]+)"},message:"must match pattern \""+"^(/|\\$[A-Z_]+)"+"\""};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/runtime/reserved/" + i3,schemaPath:"#/$defs/runtime/properties/reserved/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err27 = {instancePath:instancePath+"/runtime/reserved",schemaPath:"#/$defs/runtime/properties/reserved/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.mountPoints !== undefined){
let data19 = data4.mountPoints;
if(Array.isArray(data19)){
const len4 = data19.length;
for(let i4=0; i4<len4; i4++){
let data20 = data19[i4];
if(typeof data20 === "string"){
if(!pattern5.test(data20)){
const err28 = {instancePath:instancePath+"/runtime/mountPoints/" + i4,schemaPath:"#/$defs/runtime/properties/mountPoints/items/pattern",keyword:"pattern",params:{pattern: "^(/|\\$[A-Z_]+)"},message:"must match pattern \""+"^(/|\\$[A-Z_]+)"+"\""};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/runtime/mountPoints/" + i4,schemaPath:"#/$defs/runtime/properties/mountPoints/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err30 = {instancePath:instancePath+"/runtime/mountPoints",schemaPath:"#/$defs/runtime/properties/mountPoints/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err31 = {instancePath:instancePath+"/runtime",schemaPath:"#/$defs/runtime/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.host !== undefined){
let data21 = data.host;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
for(const key2 in data21){
if(!(func1.call(schema33.properties, key2))){
const err32 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/host/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key2},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data21.architectures !== undefined){
let data22 = data21.architectures;
if(Array.isArray(data22)){
const len5 = data22.length;
for(let i5=0; i5<len5; i5++){
let data23 = data22[i5];
if(typeof data23 === "string"){
if(!pattern9.test(data23)){
const err33 = {instancePath:instancePath+"/host/architectures/" + i5,schemaPath:"#/$defs/host/properties/architectures/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$"},message:"must match pattern \""+"^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$"+"\""};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
else {
const err34 = {instancePath:instancePath+"/host/architectures/" + i5,schemaPath:"#/$defs/host/properties/architectures/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
}
else {
const err35 = {instancePath:instancePath+"/host/architectures",schemaPath:"#/$defs/host/properties/architectures/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data21.cpuLevel !== undefined){
let data24 = data21.cpuLevel;
if((typeof data24 !== "string") && (data24 !== null)){
const err36 = {instancePath:instancePath+"/host/cpuLevel",schemaPath:"#/$defs/host/properties/cpuLevel/type",keyword:"type",params:{type: schema33.properties.cpuLevel.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data24 === "string"){
if(!pattern10.test(data24)){
const err37 = {instancePath:instancePath+"/host/cpuLevel",schemaPath:"#/$defs/host/properties/cpuLevel/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+([._-][a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+([._-][a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
if(data21.glibc !== undefined){
let data25 = data21.glibc;
if((typeof data25 !== "string") && (data25 !== null)){
const err38 = {instancePath:instancePath+"/host/glibc",schemaPath:"#/$defs/host/properties/glibc/type",keyword:"type",params:{type: schema33.properties.glibc.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(typeof data25 === "string"){
if(!pattern11.test(data25)){
const err39 = {instancePath:instancePath+"/host/glibc",schemaPath:"#/$defs/host/properties/glibc/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"+"\""};
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
if(data21.kernel !== undefined){
let data26 = data21.kernel;
if((typeof data26 !== "string") && (data26 !== null)){
const err40 = {instancePath:instancePath+"/host/kernel",schemaPath:"#/$defs/host/properties/kernel/type",keyword:"type",params:{type: schema33.properties.kernel.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data26 === "string"){
if(!pattern11.test(data26)){
const err41 = {instancePath:instancePath+"/host/kernel",schemaPath:"#/$defs/host/properties/kernel/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"+"\""};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
if(data21.nvidiaDriver !== undefined){
let data27 = data21.nvidiaDriver;
if((typeof data27 !== "string") && (data27 !== null)){
const err42 = {instancePath:instancePath+"/host/nvidiaDriver",schemaPath:"#/$defs/host/properties/nvidiaDriver/type",keyword:"type",params:{type: schema33.properties.nvidiaDriver.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(typeof data27 === "string"){
if(!pattern11.test(data27)){
const err43 = {instancePath:instancePath+"/host/nvidiaDriver",schemaPath:"#/$defs/host/properties/nvidiaDriver/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"+"\""};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data21.rocmDriver !== undefined){
let data28 = data21.rocmDriver;
if((typeof data28 !== "string") && (data28 !== null)){
const err44 = {instancePath:instancePath+"/host/rocmDriver",schemaPath:"#/$defs/host/properties/rocmDriver/type",keyword:"type",params:{type: schema33.properties.rocmDriver.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(typeof data28 === "string"){
if(!pattern11.test(data28)){
const err45 = {instancePath:instancePath+"/host/rocmDriver",schemaPath:"#/$defs/host/properties/rocmDriver/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"+"\""};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
if(data21.gpus !== undefined){
let data29 = data21.gpus;
if(Array.isArray(data29)){
const len6 = data29.length;
for(let i6=0; i6<len6; i6++){
let data30 = data29[i6];
if(typeof data30 === "string"){
if(!pattern15.test(data30)){
const err46 = {instancePath:instancePath+"/host/gpus/" + i6,schemaPath:"#/$defs/host/properties/gpus/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]+$"},message:"must match pattern \""+"^[a-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/host/gpus/" + i6,schemaPath:"#/$defs/host/properties/gpus/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath:instancePath+"/host/gpus",schemaPath:"#/$defs/host/properties/gpus/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data21.mpi !== undefined){
let data31 = data21.mpi;
if(Array.isArray(data31)){
const len7 = data31.length;
for(let i7=0; i7<len7; i7++){
let data32 = data31[i7];
if(data32 && typeof data32 == "object" && !Array.isArray(data32)){
if(data32.family === undefined){
const err49 = {instancePath:instancePath+"/host/mpi/" + i7,schemaPath:"#/$defs/host/properties/mpi/items/required",keyword:"required",params:{missingProperty: "family"},message:"must have required property '"+"family"+"'"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
for(const key3 in data32){
if(!(((key3 === "family") || (key3 === "soname")) || (key3 === "version"))){
const err50 = {instancePath:instancePath+"/host/mpi/" + i7,schemaPath:"#/$defs/host/properties/mpi/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key3},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data32.family !== undefined){
let data33 = data32.family;
if(typeof data33 === "string"){
if(!pattern16.test(data33)){
const err51 = {instancePath:instancePath+"/host/mpi/" + i7+"/family",schemaPath:"#/$defs/host/properties/mpi/items/properties/family/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/host/mpi/" + i7+"/family",schemaPath:"#/$defs/host/properties/mpi/items/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data32.soname !== undefined){
let data34 = data32.soname;
if(typeof data34 === "string"){
if(func2(data34) < 1){
const err53 = {instancePath:instancePath+"/host/mpi/" + i7+"/soname",schemaPath:"#/$defs/host/properties/mpi/items/properties/soname/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/host/mpi/" + i7+"/soname",schemaPath:"#/$defs/host/properties/mpi/items/properties/soname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data32.version !== undefined){
let data35 = data32.version;
if(typeof data35 === "string"){
if(!pattern17.test(data35)){
const err55 = {instancePath:instancePath+"/host/mpi/" + i7+"/version",schemaPath:"#/$defs/host/properties/mpi/items/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
else {
const err56 = {instancePath:instancePath+"/host/mpi/" + i7+"/version",schemaPath:"#/$defs/host/properties/mpi/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
}
else {
const err57 = {instancePath:instancePath+"/host/mpi/" + i7,schemaPath:"#/$defs/host/properties/mpi/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
else {
const err58 = {instancePath:instancePath+"/host/mpi",schemaPath:"#/$defs/host/properties/mpi/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data21.pmi !== undefined){
let data36 = data21.pmi;
if(Array.isArray(data36)){
const len8 = data36.length;
for(let i8=0; i8<len8; i8++){
let data37 = data36[i8];
if(typeof data37 === "string"){
if(!pattern18.test(data37)){
const err59 = {instancePath:instancePath+"/host/pmi/" + i8,schemaPath:"#/$defs/host/properties/pmi/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+$"},message:"must match pattern \""+"^[a-z0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
else {
const err60 = {instancePath:instancePath+"/host/pmi/" + i8,schemaPath:"#/$defs/host/properties/pmi/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
}
else {
const err61 = {instancePath:instancePath+"/host/pmi",schemaPath:"#/$defs/host/properties/pmi/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data21.mounts !== undefined){
let data38 = data21.mounts;
if(Array.isArray(data38)){
const len9 = data38.length;
for(let i9=0; i9<len9; i9++){
let data39 = data38[i9];
if(typeof data39 === "string"){
if(!pattern5.test(data39)){
const err62 = {instancePath:instancePath+"/host/mounts/" + i9,schemaPath:"#/$defs/host/properties/mounts/items/pattern",keyword:"pattern",params:{pattern: "^(/|\\$[A-Z_]+)"},message:"must match pattern \""+"^(/|\\$[A-Z_]+)"+"\""};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
else {
const err63 = {instancePath:instancePath+"/host/mounts/" + i9,schemaPath:"#/$defs/host/properties/mounts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
}
else {
const err64 = {instancePath:instancePath+"/host/mounts",schemaPath:"#/$defs/host/properties/mounts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
}
else {
const err65 = {instancePath:instancePath+"/host",schemaPath:"#/$defs/host/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.partitions !== undefined){
let data40 = data.partitions;
if(data40 && typeof data40 == "object" && !Array.isArray(data40)){
for(const key4 in data40){
const _errs81 = errors;
if(typeof key4 === "string"){
if(!pattern4.test(key4)){
const err66 = {instancePath:instancePath+"/partitions",schemaPath:"#/properties/partitions/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"},message:"must match pattern \""+"^[A-Za-z0-9]+([._-][A-Za-z0-9]+)*$"+"\"",propertyName:key4};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
var valid26 = _errs81 === errors;
if(!valid26){
const err67 = {instancePath:instancePath+"/partitions",schemaPath:"#/properties/partitions/propertyNames",keyword:"propertyNames",params:{propertyName: key4},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
for(const key5 in data40){
let data41 = data40[key5];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key6 in data41){
if(!((((key6 === "title") || (key6 === "runtime")) || (key6 === "host")) || (key6 === "controls"))){
const err68 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/partitions/additionalProperties/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key6},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
if(data41.title !== undefined){
let data42 = data41.title;
if(typeof data42 === "string"){
if(func2(data42) < 1){
const err69 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/partitions/additionalProperties/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/title",schemaPath:"#/properties/partitions/additionalProperties/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data41.runtime !== undefined){
let data43 = data41.runtime;
if(data43 && typeof data43 == "object" && !Array.isArray(data43)){
for(const key7 in data43){
if(!(func1.call(schema32.properties, key7))){
const err71 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime",schemaPath:"#/$defs/runtime/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key7},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
if(data43.user !== undefined){
let data44 = data43.user;
if(!((data44 === "honoured") || (data44 === "ignored"))){
const err72 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/user",schemaPath:"#/$defs/runtime/properties/user/enum",keyword:"enum",params:{allowedValues: schema32.properties.user.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data43.entrypoint !== undefined){
let data45 = data43.entrypoint;
if(!((((data45 === "honoured") || (data45 === "ignored")) || (data45 === "run-only")) || (data45 === "replaced"))){
const err73 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/entrypoint",schemaPath:"#/$defs/runtime/properties/entrypoint/enum",keyword:"enum",params:{allowedValues: schema32.properties.entrypoint.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data43.command !== undefined){
let data46 = data43.command;
if(!((((data46 === "honoured") || (data46 === "ignored")) || (data46 === "run-only")) || (data46 === "replaced"))){
const err74 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/command",schemaPath:"#/$defs/runtime/properties/command/enum",keyword:"enum",params:{allowedValues: schema32.properties.command.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data43.workdir !== undefined){
let data47 = data43.workdir;
if(!((data47 === "honoured") || (data47 === "ignored"))){
const err75 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/workdir",schemaPath:"#/$defs/runtime/properties/workdir/enum",keyword:"enum",params:{allowedValues: schema32.properties.workdir.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data43.environment !== undefined){
let data48 = data43.environment;
if(!(((data48 === "image-only") || (data48 === "image-wins")) || (data48 === "host-wins"))){
const err76 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/environment",schemaPath:"#/$defs/runtime/properties/environment/enum",keyword:"enum",params:{allowedValues: schema32.properties.environment.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data43.capabilities !== undefined){
let data49 = data43.capabilities;
if(!((data49 === "honoured") || (data49 === "dropped"))){
const err77 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/capabilities",schemaPath:"#/$defs/runtime/properties/capabilities/enum",keyword:"enum",params:{allowedValues: schema32.properties.capabilities.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data43.rootfs !== undefined){
let data50 = data43.rootfs;
if(!((data50 === "read-only") || (data50 === "writable"))){
const err78 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/rootfs",schemaPath:"#/$defs/runtime/properties/rootfs/enum",keyword:"enum",params:{allowedValues: schema32.properties.rootfs.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data43.setuid !== undefined){
let data51 = data43.setuid;
if(!((data51 === "honoured") || (data51 === "dropped"))){
const err79 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/setuid",schemaPath:"#/$defs/runtime/properties/setuid/enum",keyword:"enum",params:{allowedValues: schema32.properties.setuid.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data43.mounts !== undefined){
let data52 = data43.mounts;
if(Array.isArray(data52)){
const len10 = data52.length;
for(let i10=0; i10<len10; i10++){
let data53 = data52[i10];
if(typeof data53 === "string"){
if(!pattern5.test(data53)){
const err80 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/mounts/" + i10,schemaPath:"#/$defs/runtime/properties/mounts/items/pattern",keyword:"pattern",params:{pattern: "^(/|\\$[A-Z_]+)"},message:"must match pattern \""+"^(/|\\$[A-Z_]+)"+"\""};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
else {
const err81 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/mounts/" + i10,schemaPath:"#/$defs/runtime/properties/mounts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
}
}
else {
const err82 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/mounts",schemaPath:"#/$defs/runtime/properties/mounts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data43.rewrites !== undefined){
let data54 = data43.rewrites;
if(Array.isArray(data54)){
const len11 = data54.length;
for(let i11=0; i11<len11; i11++){
let data55 = data54[i11];
if(typeof data55 === "string"){
if(!pattern5.test(data55)){
const err83 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/rewrites/" + i11,schemaPath:"#/$defs/runtime/properties/rewrites/items/pattern",keyword:"pattern",params:{pattern: "^(/|\\$[A-Z_]+)"},message:"must match pattern \""+"^(/|\\$[A-Z_]+)"+"\""};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/rewrites/" + i11,schemaPath:"#/$defs/runtime/properties/rewrites/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
}
else {
const err85 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/rewrites",schemaPath:"#/$defs/runtime/properties/rewrites/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
if(data43.reserved !== undefined){
let data56 = data43.reserved;
if(Array.isArray(data56)){
const len12 = data56.length;
for(let i12=0; i12<len12; i12++){
let data57 = data56[i12];
if(typeof data57 === "string"){
if(!pattern5.test(data57)){
const err86 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/reserved/" + i12,schemaPath:"#/$defs/runtime/properties/reserved/items/pattern",keyword:"pattern",params:{pattern: "^(/|\\$[A-Z_]+)"},message:"must match pattern \""+"^(/|\\$[A-Z_]+)"+"\""};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
else {
const err87 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/reserved/" + i12,schemaPath:"#/$defs/runtime/properties/reserved/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
}
else {
const err88 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/reserved",schemaPath:"#/$defs/runtime/properties/reserved/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
if(data43.mountPoints !== undefined){
let data58 = data43.mountPoints;
if(Array.isArray(data58)){
const len13 = data58.length;
for(let i13=0; i13<len13; i13++){
let data59 = data58[i13];
if(typeof data59 === "string"){
if(!pattern5.test(data59)){
const err89 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/mountPoints/" + i13,schemaPath:"#/$defs/runtime/properties/mountPoints/items/pattern",keyword:"pattern",params:{pattern: "^(/|\\$[A-Z_]+)"},message:"must match pattern \""+"^(/|\\$[A-Z_]+)"+"\""};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
else {
const err90 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/mountPoints/" + i13,schemaPath:"#/$defs/runtime/properties/mountPoints/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
}
else {
const err91 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime/mountPoints",schemaPath:"#/$defs/runtime/properties/mountPoints/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
}
else {
const err92 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/runtime",schemaPath:"#/$defs/runtime/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data41.host !== undefined){
let data60 = data41.host;
if(data60 && typeof data60 == "object" && !Array.isArray(data60)){
for(const key8 in data60){
if(!(func1.call(schema33.properties, key8))){
const err93 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host",schemaPath:"#/$defs/host/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key8},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
if(data60.architectures !== undefined){
let data61 = data60.architectures;
if(Array.isArray(data61)){
const len14 = data61.length;
for(let i14=0; i14<len14; i14++){
let data62 = data61[i14];
if(typeof data62 === "string"){
if(!pattern9.test(data62)){
const err94 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/architectures/" + i14,schemaPath:"#/$defs/host/properties/architectures/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$"},message:"must match pattern \""+"^[a-z0-9]+/[a-z0-9_]+(/[a-z0-9.]+)?$"+"\""};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
else {
const err95 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/architectures/" + i14,schemaPath:"#/$defs/host/properties/architectures/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
}
else {
const err96 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/architectures",schemaPath:"#/$defs/host/properties/architectures/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data60.cpuLevel !== undefined){
let data63 = data60.cpuLevel;
if((typeof data63 !== "string") && (data63 !== null)){
const err97 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/cpuLevel",schemaPath:"#/$defs/host/properties/cpuLevel/type",keyword:"type",params:{type: schema33.properties.cpuLevel.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(typeof data63 === "string"){
if(!pattern10.test(data63)){
const err98 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/cpuLevel",schemaPath:"#/$defs/host/properties/cpuLevel/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+([._-][a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z0-9]+([._-][a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
}
if(data60.glibc !== undefined){
let data64 = data60.glibc;
if((typeof data64 !== "string") && (data64 !== null)){
const err99 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/glibc",schemaPath:"#/$defs/host/properties/glibc/type",keyword:"type",params:{type: schema33.properties.glibc.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(typeof data64 === "string"){
if(!pattern11.test(data64)){
const err100 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/glibc",schemaPath:"#/$defs/host/properties/glibc/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"+"\""};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
}
if(data60.kernel !== undefined){
let data65 = data60.kernel;
if((typeof data65 !== "string") && (data65 !== null)){
const err101 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/kernel",schemaPath:"#/$defs/host/properties/kernel/type",keyword:"type",params:{type: schema33.properties.kernel.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
if(typeof data65 === "string"){
if(!pattern11.test(data65)){
const err102 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/kernel",schemaPath:"#/$defs/host/properties/kernel/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"+"\""};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
}
if(data60.nvidiaDriver !== undefined){
let data66 = data60.nvidiaDriver;
if((typeof data66 !== "string") && (data66 !== null)){
const err103 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/nvidiaDriver",schemaPath:"#/$defs/host/properties/nvidiaDriver/type",keyword:"type",params:{type: schema33.properties.nvidiaDriver.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
if(typeof data66 === "string"){
if(!pattern11.test(data66)){
const err104 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/nvidiaDriver",schemaPath:"#/$defs/host/properties/nvidiaDriver/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"+"\""};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
}
if(data60.rocmDriver !== undefined){
let data67 = data60.rocmDriver;
if((typeof data67 !== "string") && (data67 !== null)){
const err105 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/rocmDriver",schemaPath:"#/$defs/host/properties/rocmDriver/type",keyword:"type",params:{type: schema33.properties.rocmDriver.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
if(typeof data67 === "string"){
if(!pattern11.test(data67)){
const err106 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/rocmDriver",schemaPath:"#/$defs/host/properties/rocmDriver/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*([.+~-][0-9A-Za-z.+~-]*)?$"+"\""};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
}
if(data60.gpus !== undefined){
let data68 = data60.gpus;
if(Array.isArray(data68)){
const len15 = data68.length;
for(let i15=0; i15<len15; i15++){
let data69 = data68[i15];
if(typeof data69 === "string"){
if(!pattern15.test(data69)){
const err107 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/gpus/" + i15,schemaPath:"#/$defs/host/properties/gpus/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9_]+$"},message:"must match pattern \""+"^[a-z0-9_]+$"+"\""};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
else {
const err108 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/gpus/" + i15,schemaPath:"#/$defs/host/properties/gpus/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
}
else {
const err109 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/gpus",schemaPath:"#/$defs/host/properties/gpus/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
if(data60.mpi !== undefined){
let data70 = data60.mpi;
if(Array.isArray(data70)){
const len16 = data70.length;
for(let i16=0; i16<len16; i16++){
let data71 = data70[i16];
if(data71 && typeof data71 == "object" && !Array.isArray(data71)){
if(data71.family === undefined){
const err110 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mpi/" + i16,schemaPath:"#/$defs/host/properties/mpi/items/required",keyword:"required",params:{missingProperty: "family"},message:"must have required property '"+"family"+"'"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
for(const key9 in data71){
if(!(((key9 === "family") || (key9 === "soname")) || (key9 === "version"))){
const err111 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mpi/" + i16,schemaPath:"#/$defs/host/properties/mpi/items/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key9},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data71.family !== undefined){
let data72 = data71.family;
if(typeof data72 === "string"){
if(!pattern16.test(data72)){
const err112 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mpi/" + i16+"/family",schemaPath:"#/$defs/host/properties/mpi/items/properties/family/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9-]+$"},message:"must match pattern \""+"^[a-z0-9-]+$"+"\""};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
else {
const err113 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mpi/" + i16+"/family",schemaPath:"#/$defs/host/properties/mpi/items/properties/family/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data71.soname !== undefined){
let data73 = data71.soname;
if(typeof data73 === "string"){
if(func2(data73) < 1){
const err114 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mpi/" + i16+"/soname",schemaPath:"#/$defs/host/properties/mpi/items/properties/soname/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
else {
const err115 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mpi/" + i16+"/soname",schemaPath:"#/$defs/host/properties/mpi/items/properties/soname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data71.version !== undefined){
let data74 = data71.version;
if(typeof data74 === "string"){
if(!pattern17.test(data74)){
const err116 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mpi/" + i16+"/version",schemaPath:"#/$defs/host/properties/mpi/items/properties/version/pattern",keyword:"pattern",params:{pattern: "^[0-9]+(\\.[0-9]+)*$"},message:"must match pattern \""+"^[0-9]+(\\.[0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
else {
const err117 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mpi/" + i16+"/version",schemaPath:"#/$defs/host/properties/mpi/items/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
}
else {
const err118 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mpi/" + i16,schemaPath:"#/$defs/host/properties/mpi/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
}
else {
const err119 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mpi",schemaPath:"#/$defs/host/properties/mpi/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data60.pmi !== undefined){
let data75 = data60.pmi;
if(Array.isArray(data75)){
const len17 = data75.length;
for(let i17=0; i17<len17; i17++){
let data76 = data75[i17];
if(typeof data76 === "string"){
if(!pattern18.test(data76)){
const err120 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/pmi/" + i17,schemaPath:"#/$defs/host/properties/pmi/items/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]+$"},message:"must match pattern \""+"^[a-z0-9]+$"+"\""};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
else {
const err121 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/pmi/" + i17,schemaPath:"#/$defs/host/properties/pmi/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
else {
const err122 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/pmi",schemaPath:"#/$defs/host/properties/pmi/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data60.mounts !== undefined){
let data77 = data60.mounts;
if(Array.isArray(data77)){
const len18 = data77.length;
for(let i18=0; i18<len18; i18++){
let data78 = data77[i18];
if(typeof data78 === "string"){
if(!pattern5.test(data78)){
const err123 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mounts/" + i18,schemaPath:"#/$defs/host/properties/mounts/items/pattern",keyword:"pattern",params:{pattern: "^(/|\\$[A-Z_]+)"},message:"must match pattern \""+"^(/|\\$[A-Z_]+)"+"\""};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
else {
const err124 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mounts/" + i18,schemaPath:"#/$defs/host/properties/mounts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
}
else {
const err125 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host/mounts",schemaPath:"#/$defs/host/properties/mounts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
}
else {
const err126 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/host",schemaPath:"#/$defs/host/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data41.controls !== undefined){
let data79 = data41.controls;
if(Array.isArray(data79)){
const len19 = data79.length;
for(let i19=0; i19<len19; i19++){
if(!(validate21(data79[i19], {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/controls/" + i19,parentData:data79,parentDataProperty:i19,rootData,dynamicAnchors}))){
vErrors = append(vErrors, validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err127 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1")+"/controls",schemaPath:"#/properties/partitions/additionalProperties/properties/controls/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
}
else {
const err128 = {instancePath:instancePath+"/partitions/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/partitions/additionalProperties/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
}
else {
const err129 = {instancePath:instancePath+"/partitions",schemaPath:"#/properties/partitions/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
if(data.controls !== undefined){
let data81 = data.controls;
if(Array.isArray(data81)){
const len20 = data81.length;
for(let i20=0; i20<len20; i20++){
if(!(validate21(data81[i20], {instancePath:instancePath+"/controls/" + i20,parentData:data81,parentDataProperty:i20,rootData,dynamicAnchors}))){
vErrors = append(vErrors, validate21.errors);
errors = vErrors.length;
}
}
}
else {
const err130 = {instancePath:instancePath+"/controls",schemaPath:"#/properties/controls/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data.rules !== undefined){
let data83 = data.rules;
if(Array.isArray(data83)){
const len21 = data83.length;
for(let i21=0; i21<len21; i21++){
let data84 = data83[i21];
if(data84 && typeof data84 == "object" && !Array.isArray(data84)){
if(data84.id === undefined){
const err131 = {instancePath:instancePath+"/rules/" + i21,schemaPath:"#/$defs/siteRule/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(data84.title === undefined){
const err132 = {instancePath:instancePath+"/rules/" + i21,schemaPath:"#/$defs/siteRule/required",keyword:"required",params:{missingProperty: "title"},message:"must have required property '"+"title"+"'"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(data84.expression === undefined){
const err133 = {instancePath:instancePath+"/rules/" + i21,schemaPath:"#/$defs/siteRule/required",keyword:"required",params:{missingProperty: "expression"},message:"must have required property '"+"expression"+"'"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
for(const key10 in data84){
if(!(((((key10 === "id") || (key10 === "title")) || (key10 === "severity")) || (key10 === "expression")) || (key10 === "message"))){
const err134 = {instancePath:instancePath+"/rules/" + i21,schemaPath:"#/$defs/siteRule/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key10},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
if(data84.id !== undefined){
let data85 = data84.id;
if(typeof data85 === "string"){
if(!pattern37.test(data85)){
const err135 = {instancePath:instancePath+"/rules/" + i21+"/id",schemaPath:"#/$defs/siteRule/properties/id/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"+"\""};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
else {
const err136 = {instancePath:instancePath+"/rules/" + i21+"/id",schemaPath:"#/$defs/siteRule/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
}
if(data84.title !== undefined){
let data86 = data84.title;
if(typeof data86 === "string"){
if(func2(data86) < 1){
const err137 = {instancePath:instancePath+"/rules/" + i21+"/title",schemaPath:"#/$defs/siteRule/properties/title/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
}
else {
const err138 = {instancePath:instancePath+"/rules/" + i21+"/title",schemaPath:"#/$defs/siteRule/properties/title/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
}
if(data84.severity !== undefined){
let data87 = data84.severity;
if(!(((data87 === "error") || (data87 === "warning")) || (data87 === "note"))){
const err139 = {instancePath:instancePath+"/rules/" + i21+"/severity",schemaPath:"#/$defs/siteRule/properties/severity/enum",keyword:"enum",params:{allowedValues: schema38.properties.severity.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
}
if(data84.expression !== undefined){
let data88 = data84.expression;
if(typeof data88 === "string"){
if(func2(data88) < 1){
const err140 = {instancePath:instancePath+"/rules/" + i21+"/expression",schemaPath:"#/$defs/siteRule/properties/expression/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
}
else {
const err141 = {instancePath:instancePath+"/rules/" + i21+"/expression",schemaPath:"#/$defs/siteRule/properties/expression/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
}
if(data84.message !== undefined){
let data89 = data84.message;
if(typeof data89 === "string"){
if(func2(data89) < 1){
const err142 = {instancePath:instancePath+"/rules/" + i21+"/message",schemaPath:"#/$defs/siteRule/properties/message/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
}
else {
const err143 = {instancePath:instancePath+"/rules/" + i21+"/message",schemaPath:"#/$defs/siteRule/properties/message/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
}
}
else {
const err144 = {instancePath:instancePath+"/rules/" + i21,schemaPath:"#/$defs/siteRule/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
}
}
else {
const err145 = {instancePath:instancePath+"/rules",schemaPath:"#/properties/rules/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
}
if(data.waivers !== undefined){
let data90 = data.waivers;
if(Array.isArray(data90)){
const len22 = data90.length;
for(let i22=0; i22<len22; i22++){
let data91 = data90[i22];
if(data91 && typeof data91 == "object" && !Array.isArray(data91)){
if(data91.rule === undefined){
const err146 = {instancePath:instancePath+"/waivers/" + i22,schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "rule"},message:"must have required property '"+"rule"+"'"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
if(data91.reason === undefined){
const err147 = {instancePath:instancePath+"/waivers/" + i22,schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "reason"},message:"must have required property '"+"reason"+"'"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
if(data91.by === undefined){
const err148 = {instancePath:instancePath+"/waivers/" + i22,schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
if(data91.expires === undefined){
const err149 = {instancePath:instancePath+"/waivers/" + i22,schemaPath:"#/$defs/waiver/required",keyword:"required",params:{missingProperty: "expires"},message:"must have required property '"+"expires"+"'"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
for(const key11 in data91){
if(!((((((key11 === "rule") || (key11 === "subject")) || (key11 === "path")) || (key11 === "reason")) || (key11 === "by")) || (key11 === "expires"))){
const err150 = {instancePath:instancePath+"/waivers/" + i22,schemaPath:"#/$defs/waiver/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key11},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data91.rule !== undefined){
let data92 = data91.rule;
if(typeof data92 === "string"){
if(!pattern39.test(data92)){
const err151 = {instancePath:instancePath+"/waivers/" + i22+"/rule",schemaPath:"#/$defs/waiver/properties/rule/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$"},message:"must match pattern \""+"^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$"+"\""};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
else {
const err152 = {instancePath:instancePath+"/waivers/" + i22+"/rule",schemaPath:"#/$defs/waiver/properties/rule/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data91.subject !== undefined){
let data93 = data91.subject;
if(typeof data93 === "string"){
if(func2(data93) < 1){
const err153 = {instancePath:instancePath+"/waivers/" + i22+"/subject",schemaPath:"#/$defs/waiver/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
else {
const err154 = {instancePath:instancePath+"/waivers/" + i22+"/subject",schemaPath:"#/$defs/waiver/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data91.path !== undefined){
let data94 = data91.path;
if(typeof data94 === "string"){
if(func2(data94) < 1){
const err155 = {instancePath:instancePath+"/waivers/" + i22+"/path",schemaPath:"#/$defs/waiver/properties/path/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
else {
const err156 = {instancePath:instancePath+"/waivers/" + i22+"/path",schemaPath:"#/$defs/waiver/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data91.reason !== undefined){
let data95 = data91.reason;
if(typeof data95 === "string"){
if(!pattern40.test(data95)){
const err157 = {instancePath:instancePath+"/waivers/" + i22+"/reason",schemaPath:"#/$defs/waiver/properties/reason/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
else {
const err158 = {instancePath:instancePath+"/waivers/" + i22+"/reason",schemaPath:"#/$defs/waiver/properties/reason/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
if(data91.by !== undefined){
let data96 = data91.by;
if(typeof data96 === "string"){
if(!pattern40.test(data96)){
const err159 = {instancePath:instancePath+"/waivers/" + i22+"/by",schemaPath:"#/$defs/waiver/properties/by/pattern",keyword:"pattern",params:{pattern: "\\S"},message:"must match pattern \""+"\\S"+"\""};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
}
else {
const err160 = {instancePath:instancePath+"/waivers/" + i22+"/by",schemaPath:"#/$defs/waiver/properties/by/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
}
if(data91.expires !== undefined){
let data97 = data91.expires;
if(typeof data97 === "string"){
if(!(formats2(data97))){
const err161 = {instancePath:instancePath+"/waivers/" + i22+"/expires",schemaPath:"#/$defs/waiver/properties/expires/format",keyword:"format",params:{format: "date"},message:"must match format \""+"date"+"\""};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
}
else {
const err162 = {instancePath:instancePath+"/waivers/" + i22+"/expires",schemaPath:"#/$defs/waiver/properties/expires/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
}
}
else {
const err163 = {instancePath:instancePath+"/waivers/" + i22,schemaPath:"#/$defs/waiver/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
}
}
else {
const err164 = {instancePath:instancePath+"/waivers",schemaPath:"#/properties/waivers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
}
if(data.expect !== undefined){
let data98 = data.expect;
if(Array.isArray(data98)){
const len23 = data98.length;
for(let i23=0; i23<len23; i23++){
let data99 = data98[i23];
const _errs201 = errors;
let valid67 = false;
let passing0 = null;
const _errs202 = errors;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(data99.subject === undefined){
const err165 = {instancePath:instancePath+"/expect/" + i23,schemaPath:"#/$defs/case/oneOf/0/required",keyword:"required",params:{missingProperty: "subject"},message:"must have required property '"+"subject"+"'"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
}
var _valid0 = _errs202 === errors;
if(_valid0){
valid67 = true;
passing0 = 0;
}
const _errs203 = errors;
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(data99.sketch === undefined){
const err166 = {instancePath:instancePath+"/expect/" + i23,schemaPath:"#/$defs/case/oneOf/1/required",keyword:"required",params:{missingProperty: "sketch"},message:"must have required property '"+"sketch"+"'"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
}
var _valid0 = _errs203 === errors;
if(_valid0 && valid67){
valid67 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid67 = true;
passing0 = 1;
}
}
if(!valid67){
const err167 = {instancePath:instancePath+"/expect/" + i23,schemaPath:"#/$defs/case/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
else {
errors = _errs201;
if(vErrors !== null){
if(_errs201){
vErrors.length = _errs201;
}
else {
vErrors = null;
}
}
}
if(data99 && typeof data99 == "object" && !Array.isArray(data99)){
if(data99.name === undefined){
const err168 = {instancePath:instancePath+"/expect/" + i23,schemaPath:"#/$defs/case/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
for(const key12 in data99){
if(!(((((key12 === "name") || (key12 === "subject")) || (key12 === "sketch")) || (key12 === "outcomes")) || (key12 === "verdict"))){
const err169 = {instancePath:instancePath+"/expect/" + i23,schemaPath:"#/$defs/case/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key12},message:"must NOT have additional properties"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data99.name !== undefined){
let data100 = data99.name;
if(typeof data100 === "string"){
if(func2(data100) < 1){
const err170 = {instancePath:instancePath+"/expect/" + i23+"/name",schemaPath:"#/$defs/case/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
else {
const err171 = {instancePath:instancePath+"/expect/" + i23+"/name",schemaPath:"#/$defs/case/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data99.subject !== undefined){
let data101 = data99.subject;
if(typeof data101 === "string"){
if(func2(data101) < 1){
const err172 = {instancePath:instancePath+"/expect/" + i23+"/subject",schemaPath:"#/$defs/case/properties/subject/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
}
else {
const err173 = {instancePath:instancePath+"/expect/" + i23+"/subject",schemaPath:"#/$defs/case/properties/subject/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
}
if(data99.sketch !== undefined){
let data102 = data99.sketch;
if(!(data102 && typeof data102 == "object" && !Array.isArray(data102))){
const err174 = {instancePath:instancePath+"/expect/" + i23+"/sketch",schemaPath:"#/$defs/case/properties/sketch/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
}
if(data99.outcomes !== undefined){
let data103 = data99.outcomes;
if(data103 && typeof data103 == "object" && !Array.isArray(data103)){
for(const key13 in data103){
const _errs213 = errors;
if(typeof key13 === "string"){
if(!pattern37.test(key13)){
const err175 = {instancePath:instancePath+"/expect/" + i23+"/outcomes",schemaPath:"#/$defs/case/properties/outcomes/propertyNames/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"},message:"must match pattern \""+"^[a-z][a-z0-9]*/[a-z0-9]+(-[a-z0-9]+)*$"+"\"",propertyName:key13};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
var valid69 = _errs213 === errors;
if(!valid69){
const err176 = {instancePath:instancePath+"/expect/" + i23+"/outcomes",schemaPath:"#/$defs/case/properties/outcomes/propertyNames",keyword:"propertyNames",params:{propertyName: key13},message:"property name must be valid"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
for(const key14 in data103){
let data104 = data103[key14];
if(!((((((data104 === "pass") || (data104 === "fail")) || (data104 === "waived")) || (data104 === "inconclusive")) || (data104 === "not-applicable")) || (data104 === "error"))){
const err177 = {instancePath:instancePath+"/expect/" + i23+"/outcomes/" + key14.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/case/properties/outcomes/additionalProperties/enum",keyword:"enum",params:{allowedValues: schema40.properties.outcomes.additionalProperties.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err177];
}
else {
vErrors.push(err177);
}
errors++;
}
}
}
else {
const err178 = {instancePath:instancePath+"/expect/" + i23+"/outcomes",schemaPath:"#/$defs/case/properties/outcomes/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
if(data99.verdict !== undefined){
let data105 = data99.verdict;
if(!(((data105 === "pass") || (data105 === "fail")) || (data105 === "inconclusive"))){
const err179 = {instancePath:instancePath+"/expect/" + i23+"/verdict",schemaPath:"#/$defs/case/properties/verdict/enum",keyword:"enum",params:{allowedValues: schema40.properties.verdict.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
}
else {
const err180 = {instancePath:instancePath+"/expect/" + i23,schemaPath:"#/$defs/case/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err180];
}
else {
vErrors.push(err180);
}
errors++;
}
}
}
else {
const err181 = {instancePath:instancePath+"/expect",schemaPath:"#/properties/expect/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
}
if(data.locked !== undefined){
let data106 = data.locked;
if(Array.isArray(data106)){
const len24 = data106.length;
for(let i24=0; i24<len24; i24++){
let data107 = data106[i24];
if(typeof data107 === "string"){
if(!pattern39.test(data107)){
const err182 = {instancePath:instancePath+"/locked/" + i24,schemaPath:"#/properties/locked/items/pattern",keyword:"pattern",params:{pattern: "^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$"},message:"must match pattern \""+"^[a-z][a-z0-9]*/([a-z0-9]+(-[a-z0-9]+)*|\\*)$"+"\""};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
}
else {
const err183 = {instancePath:instancePath+"/locked/" + i24,schemaPath:"#/properties/locked/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
}
}
else {
const err184 = {instancePath:instancePath+"/locked",schemaPath:"#/properties/locked/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
}
}
else {
const err185 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":true,"dynamicProps":false,"dynamicItems":false};

