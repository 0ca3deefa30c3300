// @ts-nocheck
// This file is generated: npm run generate
import { append, equal, type Validator } from '../schema.ts';

export const runtimeConfig: Validator = validate29 as unknown as Validator;
const schema61 = {"description":"Open Container Initiative Runtime Specification Container Configuration Schema","type":"object","properties":{"ociVersion":{"$ref":"defs.json#/definitions/ociVersion"},"hooks":{"type":"object","properties":{"prestart":{"$ref":"defs.json#/definitions/ArrayOfHooks"},"createRuntime":{"$ref":"defs.json#/definitions/ArrayOfHooks"},"createContainer":{"$ref":"defs.json#/definitions/ArrayOfHooks"},"startContainer":{"$ref":"defs.json#/definitions/ArrayOfHooks"},"poststart":{"$ref":"defs.json#/definitions/ArrayOfHooks"},"poststop":{"$ref":"defs.json#/definitions/ArrayOfHooks"}}},"annotations":{"$ref":"defs.json#/definitions/annotations"},"hostname":{"type":"string"},"domainname":{"type":"string"},"mounts":{"type":"array","items":{"$ref":"defs.json#/definitions/Mount"}},"root":{"description":"Configures the container's root filesystem.","type":"object","required":["path"],"properties":{"path":{"$ref":"defs.json#/definitions/FilePath"},"readonly":{"type":"boolean"}}},"process":{"type":"object","required":["cwd"],"properties":{"args":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"commandLine":{"type":"string"},"consoleSize":{"type":"object","required":["height","width"],"properties":{"height":{"$ref":"defs.json#/definitions/uint64"},"width":{"$ref":"defs.json#/definitions/uint64"}}},"cwd":{"type":"string"},"env":{"$ref":"defs.json#/definitions/Env"},"terminal":{"type":"boolean"},"user":{"type":"object","properties":{"uid":{"$ref":"defs.json#/definitions/UID"},"gid":{"$ref":"defs.json#/definitions/GID"},"umask":{"$ref":"defs.json#/definitions/Umask"},"additionalGids":{"$ref":"defs.json#/definitions/ArrayOfGIDs"},"username":{"type":"string"}}},"capabilities":{"type":"object","properties":{"bounding":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"permitted":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"effective":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"inheritable":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"ambient":{"$ref":"defs.json#/definitions/ArrayOfStrings"}}},"apparmorProfile":{"type":"string"},"oomScoreAdj":{"type":"integer"},"selinuxLabel":{"type":"string"},"ioPriority":{"type":"object","required":["class"],"properties":{"class":{"type":"string","enum":["IOPRIO_CLASS_RT","IOPRIO_CLASS_BE","IOPRIO_CLASS_IDLE"]},"priority":{"$ref":"defs.json#/definitions/int32"}}},"noNewPrivileges":{"type":"boolean"},"scheduler":{"type":"object","required":["policy"],"properties":{"policy":{"$ref":"defs-linux.json#/definitions/SchedulerPolicy"},"nice":{"$ref":"defs.json#/definitions/int32"},"priority":{"$ref":"defs.json#/definitions/int32"},"flags":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/SchedulerFlag"}},"runtime":{"$ref":"defs.json#/definitions/uint64"},"deadline":{"$ref":"defs.json#/definitions/uint64"},"period":{"$ref":"defs.json#/definitions/uint64"}}},"rlimits":{"type":"array","items":{"type":"object","required":["type","soft","hard"],"properties":{"hard":{"$ref":"defs.json#/definitions/uint64"},"soft":{"$ref":"defs.json#/definitions/uint64"},"type":{"type":"string","pattern":"^RLIMIT_[A-Z]+$"}}}},"execCPUAffinity":{"type":"object","properties":{"initial":{"type":"string","pattern":"^[0-9, -]*$"},"final":{"type":"string","pattern":"^[0-9, -]*$"}}}}},"linux":{"$ref":"config-linux.json#/linux"},"solaris":{"$ref":"config-solaris.json#/solaris"},"windows":{"$ref":"config-windows.json#/windows"},"vm":{"$ref":"config-vm.json#/vm"},"zos":{"$ref":"config-zos.json#/zos"},"freebsd":{"$ref":"config-freebsd.json#/freebsd"}},"required":["ociVersion"]};
const schema63 = {"description":"The version of Open Container Initiative Runtime Specification that the document complies with","type":"string"};
const schema69 = {"type":"object","patternProperties":{".{1,}":{"type":"string"}}};
const schema66 = {"type":"string"};
const schema67 = {"type":"array","items":{"type":"string"}};
const schema80 = {"type":"integer","minimum":0,"maximum":18446744073709552000};
const schema75 = {"type":"integer","minimum":0,"maximum":4294967295};
const schema93 = {"type":"integer","minimum":-2147483648,"maximum":2147483647};
const schema95 = {"type":"string","enum":["SCHED_OTHER","SCHED_FIFO","SCHED_RR","SCHED_BATCH","SCHED_ISO","SCHED_IDLE","SCHED_DEADLINE"]};
const schema98 = {"type":"string","enum":["SCHED_FLAG_RESET_ON_FORK","SCHED_FLAG_RECLAIM","SCHED_FLAG_DL_OVERRUN","SCHED_FLAG_KEEP_POLICY","SCHED_FLAG_KEEP_PARAMS","SCHED_FLAG_UTIL_CLAMP_MIN","SCHED_FLAG_UTIL_CLAMP_MAX"]};
const schema183 = {"description":"Solaris platform-specific configurations","type":"object","properties":{"milestone":{"type":"string"},"limitpriv":{"type":"string"},"maxShmMemory":{"type":"string"},"cappedCPU":{"type":"object","properties":{"ncpus":{"type":"string"}}},"cappedMemory":{"type":"object","properties":{"physical":{"type":"string"},"swap":{"type":"string"}}},"anet":{"type":"array","items":{"type":"object","properties":{"linkname":{"type":"string"},"lowerLink":{"type":"string"},"allowedAddress":{"type":"string"},"configureAllowedAddress":{"type":"string"},"defrouter":{"type":"string"},"macAddress":{"type":"string"},"linkProtection":{"type":"string"}}}}}};
const schema64 = {"type":"array","items":{"$ref":"#/definitions/Hook"}};
const schema65 = {"type":"object","properties":{"path":{"$ref":"#/definitions/FilePath"},"args":{"$ref":"#/definitions/ArrayOfStrings"},"env":{"$ref":"#/definitions/Env"},"timeout":{"type":"integer","minimum":1}},"required":["path"]};

function validate32(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err1 = {instancePath:instancePath+"/path",schemaPath:"#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.args !== undefined){
let data1 = data.args;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err2 = {instancePath:instancePath+"/args/" + i0,schemaPath:"#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err3 = {instancePath:instancePath+"/args",schemaPath:"#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.env !== undefined){
let data3 = data.env;
if(Array.isArray(data3)){
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
if(typeof data3[i1] !== "string"){
const err4 = {instancePath:instancePath+"/env/" + i1,schemaPath:"#/definitions/Env/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err5 = {instancePath:instancePath+"/env",schemaPath:"#/definitions/Env/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.timeout !== undefined){
let data5 = data.timeout;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err6 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 < 1 || isNaN(data5)){
const err7 = {instancePath:instancePath+"/timeout",schemaPath:"#/properties/timeout/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate32.errors = vErrors;
return errors === 0;
}


function validate31(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
if(!(validate32(data[i0], {instancePath:instancePath+"/" + i0,parentData:data,parentDataProperty:i0,rootData}))){
vErrors = append(vErrors, validate32.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
validate31.errors = vErrors;
return errors === 0;
}

const schema70 = {"type":"object","properties":{"source":{"$ref":"#/definitions/FilePath"},"destination":{"$ref":"#/definitions/FilePath"},"options":{"$ref":"#/definitions/ArrayOfStrings"},"type":{"type":"string"},"uidMappings":{"type":"array","items":{"$ref":"#/definitions/IDMapping"}},"gidMappings":{"type":"array","items":{"$ref":"#/definitions/IDMapping"}}},"required":["destination"]};
const schema74 = {"type":"object","properties":{"containerID":{"$ref":"#/definitions/uint32"},"hostID":{"$ref":"#/definitions/uint32"},"size":{"$ref":"#/definitions/uint32"}},"required":["containerID","hostID","size"]};

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.containerID === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "containerID"},message:"must have required property '"+"containerID"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.hostID === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hostID"},message:"must have required property '"+"hostID"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.size === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.containerID !== undefined){
let data0 = data.containerID;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err3 = {instancePath:instancePath+"/containerID",schemaPath:"#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 4294967295 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/containerID",schemaPath:"#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/containerID",schemaPath:"#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.hostID !== undefined){
let data1 = data.hostID;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err6 = {instancePath:instancePath+"/hostID",schemaPath:"#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 4294967295 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/hostID",schemaPath:"#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/hostID",schemaPath:"#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.size !== undefined){
let data2 = data.size;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err9 = {instancePath:instancePath+"/size",schemaPath:"#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 4294967295 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/size",schemaPath:"#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/size",schemaPath:"#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}


function validate40(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.destination === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "destination"},message:"must have required property '"+"destination"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.source !== undefined){
if(typeof data.source !== "string"){
const err1 = {instancePath:instancePath+"/source",schemaPath:"#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.destination !== undefined){
if(typeof data.destination !== "string"){
const err2 = {instancePath:instancePath+"/destination",schemaPath:"#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.options !== undefined){
let data2 = data.options;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
const err3 = {instancePath:instancePath+"/options/" + i0,schemaPath:"#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath:instancePath+"/options",schemaPath:"#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err5 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.uidMappings !== undefined){
let data5 = data.uidMappings;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate41(data5[i1], {instancePath:instancePath+"/uidMappings/" + i1,parentData:data5,parentDataProperty:i1,rootData}))){
vErrors = append(vErrors, validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err6 = {instancePath:instancePath+"/uidMappings",schemaPath:"#/properties/uidMappings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.gidMappings !== undefined){
let data7 = data.gidMappings;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(!(validate41(data7[i2], {instancePath:instancePath+"/gidMappings/" + i2,parentData:data7,parentDataProperty:i2,rootData}))){
vErrors = append(vErrors, validate41.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/gidMappings",schemaPath:"#/properties/gidMappings/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate40.errors = vErrors;
return errors === 0;
}

const schema86 = {"type":"array","items":{"$ref":"#/definitions/GID"}};

function validate45(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/GID/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 4294967295 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/GID/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/GID/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate45.errors = vErrors;
return errors === 0;
}

const schema105 = {"description":"Linux platform-specific configurations","type":"object","properties":{"devices":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/Device"}},"netDevices":{"type":"object","additionalProperties":{"$ref":"defs-linux.json#/definitions/NetDevice"}},"uidMappings":{"type":"array","items":{"$ref":"defs.json#/definitions/IDMapping"}},"gidMappings":{"type":"array","items":{"$ref":"defs.json#/definitions/IDMapping"}},"namespaces":{"type":"array","items":{"anyOf":[{"$ref":"defs-linux.json#/definitions/NamespaceReference"}]}},"resources":{"type":"object","properties":{"unified":{"$ref":"defs.json#/definitions/mapStringString"},"devices":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/DeviceCgroup"}},"pids":{"type":"object","properties":{"limit":{"$ref":"defs.json#/definitions/int64"}},"required":["limit"]},"blockIO":{"type":"object","properties":{"weight":{"$ref":"defs-linux.json#/definitions/weight"},"leafWeight":{"$ref":"defs-linux.json#/definitions/weight"},"throttleReadBpsDevice":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/blockIODeviceThrottle"}},"throttleWriteBpsDevice":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/blockIODeviceThrottle"}},"throttleReadIOPSDevice":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/blockIODeviceThrottle"}},"throttleWriteIOPSDevice":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/blockIODeviceThrottle"}},"weightDevice":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/blockIODeviceWeight"}}}},"cpu":{"type":"object","properties":{"cpus":{"type":"string"},"mems":{"type":"string"},"period":{"$ref":"defs.json#/definitions/uint64"},"quota":{"$ref":"defs.json#/definitions/int64"},"burst":{"$ref":"defs.json#/definitions/uint64"},"realtimePeriod":{"$ref":"defs.json#/definitions/uint64"},"realtimeRuntime":{"$ref":"defs.json#/definitions/int64"},"shares":{"$ref":"defs.json#/definitions/uint64"},"idle":{"$ref":"defs.json#/definitions/int64"}}},"hugepageLimits":{"type":"array","items":{"type":"object","properties":{"pageSize":{"type":"string","pattern":"^[1-9][0-9]*[KMG]B$"},"limit":{"$ref":"defs.json#/definitions/uint64"}},"required":["pageSize","limit"]}},"memory":{"type":"object","properties":{"kernel":{"$ref":"defs.json#/definitions/int64"},"kernelTCP":{"$ref":"defs.json#/definitions/int64"},"limit":{"$ref":"defs.json#/definitions/int64"},"reservation":{"$ref":"defs.json#/definitions/int64"},"swap":{"$ref":"defs.json#/definitions/int64"},"swappiness":{"$ref":"defs.json#/definitions/uint64"},"disableOOMKiller":{"type":"boolean"},"useHierarchy":{"type":"boolean"},"checkBeforeUpdate":{"type":"boolean"}}},"network":{"type":"object","properties":{"classID":{"$ref":"defs.json#/definitions/uint32"},"priorities":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/NetworkInterfacePriority"}}}},"rdma":{"type":"object","additionalProperties":{"$ref":"defs-linux.json#/definitions/Rdma"}}}},"cgroupsPath":{"type":"string"},"rootfsPropagation":{"$ref":"defs-linux.json#/definitions/RootfsPropagation"},"seccomp":{"type":"object","properties":{"defaultAction":{"$ref":"defs-linux.json#/definitions/SeccompAction"},"defaultErrnoRet":{"$ref":"defs.json#/definitions/uint32"},"flags":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/SeccompFlag"}},"listenerPath":{"type":"string"},"listenerMetadata":{"type":"string"},"architectures":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/SeccompArch"}},"syscalls":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/Syscall"}}},"required":["defaultAction"]},"sysctl":{"$ref":"defs.json#/definitions/mapStringString"},"maskedPaths":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"readonlyPaths":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"mountLabel":{"type":"string"},"intelRdt":{"type":"object","properties":{"closID":{"type":"string"},"schemata":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"l3CacheSchema":{"type":"string"},"memBwSchema":{"type":"string","pattern":"^MB:[^\\n]*$"},"enableMonitoring":{"type":"boolean"}}},"memoryPolicy":{"type":"object","properties":{"mode":{"$ref":"defs-linux.json#/definitions/MemoryPolicyMode"},"nodes":{"type":"string"},"flags":{"type":"array","items":{"$ref":"defs-linux.json#/definitions/MemoryPolicyFlag"}}}},"personality":{"type":"object","$ref":"defs-linux.json#/definitions/Personality"},"timeOffsets":{"type":"object","properties":{"boottime":{"$ref":"defs-linux.json#/definitions/TimeOffsets"},"monotonic":{"$ref":"defs-linux.json#/definitions/TimeOffsets"}}}}};
const schema114 = {"type":"object","properties":{"name":{"type":"string"}}};
const schema110 = {"type":"integer","minimum":-9223372036854776000,"maximum":9223372036854776000};
const schema127 = {"type":"integer","minimum":0,"maximum":65535};
const schema157 = {"type":"string","enum":["private","shared","slave","unbindable"]};
const schema158 = {"type":"string","enum":["SCMP_ACT_KILL","SCMP_ACT_KILL_PROCESS","SCMP_ACT_KILL_THREAD","SCMP_ACT_TRAP","SCMP_ACT_ERRNO","SCMP_ACT_TRACE","SCMP_ACT_ALLOW","SCMP_ACT_LOG","SCMP_ACT_NOTIFY"]};
const schema160 = {"type":"string","enum":["SECCOMP_FILTER_FLAG_TSYNC","SECCOMP_FILTER_FLAG_LOG","SECCOMP_FILTER_FLAG_SPEC_ALLOW","SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV"]};
const schema161 = {"type":"string","enum":["SCMP_ARCH_X86","SCMP_ARCH_X86_64","SCMP_ARCH_X32","SCMP_ARCH_ARM","SCMP_ARCH_AARCH64","SCMP_ARCH_LOONGARCH64","SCMP_ARCH_M68K","SCMP_ARCH_MIPS","SCMP_ARCH_MIPS64","SCMP_ARCH_MIPS64N32","SCMP_ARCH_MIPSEL","SCMP_ARCH_MIPSEL64","SCMP_ARCH_MIPSEL64N32","SCMP_ARCH_PPC","SCMP_ARCH_PPC64","SCMP_ARCH_PPC64LE","SCMP_ARCH_S390","SCMP_ARCH_S390X","SCMP_ARCH_SH","SCMP_ARCH_SHEB","SCMP_ARCH_PARISC","SCMP_ARCH_PARISC64","SCMP_ARCH_RISCV64"]};
const schema174 = {"type":"string","enum":["MPOL_DEFAULT","MPOL_BIND","MPOL_INTERLEAVE","MPOL_WEIGHTED_INTERLEAVE","MPOL_PREFERRED","MPOL_PREFERRED_MANY","MPOL_LOCAL"]};
const schema175 = {"type":"string","enum":["MPOL_F_NUMA_BALANCING","MPOL_F_RELATIVE_NODES","MPOL_F_STATIC_NODES"]};
const schema106 = {"type":"object","required":["type","path"],"properties":{"type":{"$ref":"#/definitions/FileType"},"path":{"$ref":"defs.json#/definitions/FilePath"},"fileMode":{"$ref":"defs.json#/definitions/FileMode"},"major":{"$ref":"#/definitions/Major"},"minor":{"$ref":"#/definitions/Minor"},"uid":{"$ref":"defs.json#/definitions/UID"},"gid":{"$ref":"defs.json#/definitions/GID"}}};
const schema107 = {"description":"Type of a block or special character device","type":"string","pattern":"^[cbup]$"};
const schema109 = {"description":"File permissions mode (in decimal, not octal)","type":"integer","minimum":0,"maximum":511};
const pattern21 = new RegExp("^[cbup]$", "u");

function validate50(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.path === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 === "string"){
if(!pattern21.test(data0)){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/FileType/pattern",keyword:"pattern",params:{pattern: "^[cbup]$"},message:"must match pattern \""+"^[cbup]$"+"\""};
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
const err3 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/FileType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err4 = {instancePath:instancePath+"/path",schemaPath:"defs.json#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.fileMode !== undefined){
let data2 = data.fileMode;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err5 = {instancePath:instancePath+"/fileMode",schemaPath:"defs.json#/definitions/FileMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 511 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/fileMode",schemaPath:"defs.json#/definitions/FileMode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 511},message:"must be <= 511"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/fileMode",schemaPath:"defs.json#/definitions/FileMode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.major !== undefined){
let data3 = data.major;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err8 = {instancePath:instancePath+"/major",schemaPath:"#/definitions/Major/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 9223372036854776000 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/major",schemaPath:"#/definitions/Major/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data3 < -9223372036854776000 || isNaN(data3)){
const err10 = {instancePath:instancePath+"/major",schemaPath:"#/definitions/Major/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
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
if(data.minor !== undefined){
let data4 = data.minor;
if(!((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4)))){
const err11 = {instancePath:instancePath+"/minor",schemaPath:"#/definitions/Minor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data4 == "number"){
if(data4 > 9223372036854776000 || isNaN(data4)){
const err12 = {instancePath:instancePath+"/minor",schemaPath:"#/definitions/Minor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data4 < -9223372036854776000 || isNaN(data4)){
const err13 = {instancePath:instancePath+"/minor",schemaPath:"#/definitions/Minor/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
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
if(data.uid !== undefined){
let data5 = data.uid;
if(!((typeof data5 == "number") && (!(data5 % 1) && !isNaN(data5)))){
const err14 = {instancePath:instancePath+"/uid",schemaPath:"defs.json#/definitions/UID/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data5 == "number"){
if(data5 > 4294967295 || isNaN(data5)){
const err15 = {instancePath:instancePath+"/uid",schemaPath:"defs.json#/definitions/UID/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data5 < 0 || isNaN(data5)){
const err16 = {instancePath:instancePath+"/uid",schemaPath:"defs.json#/definitions/UID/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.gid !== undefined){
let data6 = data.gid;
if(!((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6)))){
const err17 = {instancePath:instancePath+"/gid",schemaPath:"defs.json#/definitions/GID/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data6 == "number"){
if(data6 > 4294967295 || isNaN(data6)){
const err18 = {instancePath:instancePath+"/gid",schemaPath:"defs.json#/definitions/GID/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data6 < 0 || isNaN(data6)){
const err19 = {instancePath:instancePath+"/gid",schemaPath:"defs.json#/definitions/GID/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate50.errors = vErrors;
return errors === 0;
}


function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.containerID === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "containerID"},message:"must have required property '"+"containerID"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.hostID === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "hostID"},message:"must have required property '"+"hostID"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.size === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.containerID !== undefined){
let data0 = data.containerID;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err3 = {instancePath:instancePath+"/containerID",schemaPath:"#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 4294967295 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/containerID",schemaPath:"#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/containerID",schemaPath:"#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.hostID !== undefined){
let data1 = data.hostID;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err6 = {instancePath:instancePath+"/hostID",schemaPath:"#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 4294967295 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/hostID",schemaPath:"#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/hostID",schemaPath:"#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.size !== undefined){
let data2 = data.size;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err9 = {instancePath:instancePath+"/size",schemaPath:"#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 4294967295 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/size",schemaPath:"#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/size",schemaPath:"#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}

const schema119 = {"type":"object","properties":{"type":{"$ref":"#/definitions/NamespaceType"},"path":{"$ref":"defs.json#/definitions/FilePath"}},"required":["type"]};
const schema120 = {"type":"string","enum":["mount","pid","network","uts","ipc","user","cgroup","time"]};

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/NamespaceType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((((((((data0 === "mount") || (data0 === "pid")) || (data0 === "network")) || (data0 === "uts")) || (data0 === "ipc")) || (data0 === "user")) || (data0 === "cgroup")) || (data0 === "time"))){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/NamespaceType/enum",keyword:"enum",params:{allowedValues: schema120.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err3 = {instancePath:instancePath+"/path",schemaPath:"defs.json#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}

const schema123 = {"type":"object","properties":{"allow":{"type":"boolean"},"type":{"type":"string"},"major":{"$ref":"#/definitions/Major"},"minor":{"$ref":"#/definitions/Minor"},"access":{"type":"string"}},"required":["allow"]};

function validate57(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.allow === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "allow"},message:"must have required property '"+"allow"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.allow !== undefined){
if(typeof data.allow !== "boolean"){
const err1 = {instancePath:instancePath+"/allow",schemaPath:"#/properties/allow/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.type !== undefined){
if(typeof data.type !== "string"){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.major !== undefined){
let data2 = data.major;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err3 = {instancePath:instancePath+"/major",schemaPath:"#/definitions/Major/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 9223372036854776000 || isNaN(data2)){
const err4 = {instancePath:instancePath+"/major",schemaPath:"#/definitions/Major/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2 < -9223372036854776000 || isNaN(data2)){
const err5 = {instancePath:instancePath+"/major",schemaPath:"#/definitions/Major/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
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
if(data.minor !== undefined){
let data3 = data.minor;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err6 = {instancePath:instancePath+"/minor",schemaPath:"#/definitions/Minor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 9223372036854776000 || isNaN(data3)){
const err7 = {instancePath:instancePath+"/minor",schemaPath:"#/definitions/Minor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data3 < -9223372036854776000 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/minor",schemaPath:"#/definitions/Minor/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
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
if(data.access !== undefined){
if(typeof data.access !== "string"){
const err9 = {instancePath:instancePath+"/access",schemaPath:"#/properties/access/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate57.errors = vErrors;
return errors === 0;
}

const schema129 = {"allOf":[{"$ref":"#/definitions/blockIODevice"},{"type":"object","properties":{"rate":{"$ref":"defs.json#/definitions/uint64"}}}]};
const schema130 = {"type":"object","properties":{"major":{"$ref":"#/definitions/Major"},"minor":{"$ref":"#/definitions/Minor"}},"required":["major","minor"]};

function validate60(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.major === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "major"},message:"must have required property '"+"major"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.minor === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "minor"},message:"must have required property '"+"minor"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.major !== undefined){
let data0 = data.major;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err2 = {instancePath:instancePath+"/major",schemaPath:"#/definitions/Major/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 9223372036854776000 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/major",schemaPath:"#/definitions/Major/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < -9223372036854776000 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/major",schemaPath:"#/definitions/Major/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
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
if(data.minor !== undefined){
let data1 = data.minor;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err5 = {instancePath:instancePath+"/minor",schemaPath:"#/definitions/Minor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err6 = {instancePath:instancePath+"/minor",schemaPath:"#/definitions/Minor/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < -9223372036854776000 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/minor",schemaPath:"#/definitions/Minor/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
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
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate60.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(validate60(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = append(vErrors, validate60.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rate !== undefined){
let data0 = data.rate;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err0 = {instancePath:instancePath+"/rate",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 18446744073709552000 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/rate",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/rate",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err3 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const schema134 = {"type":"object","allOf":[{"$ref":"#/definitions/blockIODevice"},{"type":"object","properties":{"weight":{"$ref":"#/definitions/weight"},"leafWeight":{"$ref":"#/definitions/weight"}}}]};

function validate66(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(!(data && typeof data == "object" && !Array.isArray(data))){
const err0 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!(validate60(data, {instancePath,parentData,parentDataProperty,rootData}))){
vErrors = append(vErrors, validate60.errors);
errors = vErrors.length;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.weight !== undefined){
let data0 = data.weight;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err1 = {instancePath:instancePath+"/weight",schemaPath:"#/definitions/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 65535 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/weight",schemaPath:"#/definitions/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/weight",schemaPath:"#/definitions/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.leafWeight !== undefined){
let data1 = data.leafWeight;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err4 = {instancePath:instancePath+"/leafWeight",schemaPath:"#/definitions/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 65535 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/leafWeight",schemaPath:"#/definitions/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/leafWeight",schemaPath:"#/definitions/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err7 = {instancePath,schemaPath:"#/allOf/1/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
validate66.errors = vErrors;
return errors === 0;
}

const schema152 = {"type":"object","properties":{"name":{"type":"string"},"priority":{"$ref":"defs.json#/definitions/uint32"}},"required":["name","priority"]};

function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.priority === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "priority"},message:"must have required property '"+"priority"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.priority !== undefined){
let data1 = data.priority;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err3 = {instancePath:instancePath+"/priority",schemaPath:"defs.json#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 4294967295 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/priority",schemaPath:"defs.json#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/priority",schemaPath:"defs.json#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}

const schema154 = {"type":"object","properties":{"hcaHandles":{"$ref":"defs.json#/definitions/uint32"},"hcaObjects":{"$ref":"defs.json#/definitions/uint32"}}};

function validate71(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.hcaHandles !== undefined){
let data0 = data.hcaHandles;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err0 = {instancePath:instancePath+"/hcaHandles",schemaPath:"defs.json#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 4294967295 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/hcaHandles",schemaPath:"defs.json#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/hcaHandles",schemaPath:"defs.json#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.hcaObjects !== undefined){
let data1 = data.hcaObjects;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err3 = {instancePath:instancePath+"/hcaObjects",schemaPath:"defs.json#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 4294967295 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/hcaObjects",schemaPath:"defs.json#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/hcaObjects",schemaPath:"defs.json#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate71.errors = vErrors;
return errors === 0;
}

const schema162 = {"type":"object","properties":{"names":{"type":"array","items":{"type":"string"},"minItems":1},"action":{"$ref":"#/definitions/SeccompAction"},"errnoRet":{"$ref":"defs.json#/definitions/uint32"},"args":{"type":"array","items":{"$ref":"#/definitions/SyscallArg"}}},"required":["names","action"]};
const schema165 = {"type":"object","properties":{"index":{"$ref":"defs.json#/definitions/uint32"},"value":{"$ref":"defs.json#/definitions/uint64"},"valueTwo":{"$ref":"defs.json#/definitions/uint64"},"op":{"$ref":"#/definitions/SeccompOperators"}},"required":["index","value","op"]};
const schema169 = {"type":"string","enum":["SCMP_CMP_NE","SCMP_CMP_LT","SCMP_CMP_LE","SCMP_CMP_EQ","SCMP_CMP_GE","SCMP_CMP_GT","SCMP_CMP_MASKED_EQ"]};

function validate74(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.index === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "index"},message:"must have required property '"+"index"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.value === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "value"},message:"must have required property '"+"value"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.op === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "op"},message:"must have required property '"+"op"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.index !== undefined){
let data0 = data.index;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err3 = {instancePath:instancePath+"/index",schemaPath:"defs.json#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 4294967295 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/index",schemaPath:"defs.json#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err5 = {instancePath:instancePath+"/index",schemaPath:"defs.json#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.value !== undefined){
let data1 = data.value;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err6 = {instancePath:instancePath+"/value",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 18446744073709552000 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/value",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err8 = {instancePath:instancePath+"/value",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.valueTwo !== undefined){
let data2 = data.valueTwo;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err9 = {instancePath:instancePath+"/valueTwo",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 18446744073709552000 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/valueTwo",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err11 = {instancePath:instancePath+"/valueTwo",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.op !== undefined){
let data3 = data.op;
if(typeof data3 !== "string"){
const err12 = {instancePath:instancePath+"/op",schemaPath:"#/definitions/SeccompOperators/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((((((data3 === "SCMP_CMP_NE") || (data3 === "SCMP_CMP_LT")) || (data3 === "SCMP_CMP_LE")) || (data3 === "SCMP_CMP_EQ")) || (data3 === "SCMP_CMP_GE")) || (data3 === "SCMP_CMP_GT")) || (data3 === "SCMP_CMP_MASKED_EQ"))){
const err13 = {instancePath:instancePath+"/op",schemaPath:"#/definitions/SeccompOperators/enum",keyword:"enum",params:{allowedValues: schema169.enum},message:"must be equal to one of the allowed values"};
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
validate74.errors = vErrors;
return errors === 0;
}


function validate73(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.names === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "names"},message:"must have required property '"+"names"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.action === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "action"},message:"must have required property '"+"action"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.names !== undefined){
let data0 = data.names;
if(Array.isArray(data0)){
if(data0.length < 1){
const err2 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(typeof data0[i0] !== "string"){
const err3 = {instancePath:instancePath+"/names/" + i0,schemaPath:"#/properties/names/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath:instancePath+"/names",schemaPath:"#/properties/names/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.action !== undefined){
let data2 = data.action;
if(typeof data2 !== "string"){
const err5 = {instancePath:instancePath+"/action",schemaPath:"#/definitions/SeccompAction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(!(((((((((data2 === "SCMP_ACT_KILL") || (data2 === "SCMP_ACT_KILL_PROCESS")) || (data2 === "SCMP_ACT_KILL_THREAD")) || (data2 === "SCMP_ACT_TRAP")) || (data2 === "SCMP_ACT_ERRNO")) || (data2 === "SCMP_ACT_TRACE")) || (data2 === "SCMP_ACT_ALLOW")) || (data2 === "SCMP_ACT_LOG")) || (data2 === "SCMP_ACT_NOTIFY"))){
const err6 = {instancePath:instancePath+"/action",schemaPath:"#/definitions/SeccompAction/enum",keyword:"enum",params:{allowedValues: schema158.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.errnoRet !== undefined){
let data3 = data.errnoRet;
if(!((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3)))){
const err7 = {instancePath:instancePath+"/errnoRet",schemaPath:"defs.json#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data3 == "number"){
if(data3 > 4294967295 || isNaN(data3)){
const err8 = {instancePath:instancePath+"/errnoRet",schemaPath:"defs.json#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data3 < 0 || isNaN(data3)){
const err9 = {instancePath:instancePath+"/errnoRet",schemaPath:"defs.json#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
if(data.args !== undefined){
let data4 = data.args;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i1=0; i1<len1; i1++){
if(!(validate74(data4[i1], {instancePath:instancePath+"/args/" + i1,parentData:data4,parentDataProperty:i1,rootData}))){
vErrors = append(vErrors, validate74.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/args",schemaPath:"#/properties/args/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate73.errors = vErrors;
return errors === 0;
}

const schema176 = {"type":"object","properties":{"domain":{"$ref":"#/definitions/PersonalityDomain"},"flags":{"$ref":"defs.json#/definitions/ArrayOfStrings"}}};
const schema177 = {"type":"string","enum":["LINUX","LINUX32"]};

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.domain !== undefined){
let data0 = data.domain;
if(typeof data0 !== "string"){
const err0 = {instancePath:instancePath+"/domain",schemaPath:"#/definitions/PersonalityDomain/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(!((data0 === "LINUX") || (data0 === "LINUX32"))){
const err1 = {instancePath:instancePath+"/domain",schemaPath:"#/definitions/PersonalityDomain/enum",keyword:"enum",params:{allowedValues: schema177.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.flags !== undefined){
let data1 = data.flags;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
if(typeof data1[i0] !== "string"){
const err2 = {instancePath:instancePath+"/flags/" + i0,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err3 = {instancePath:instancePath+"/flags",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}

const schema179 = {"type":"object","properties":{"secs":{"$ref":"defs.json#/definitions/int64"},"nanosecs":{"$ref":"defs.json#/definitions/uint32"}}};

function validate79(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.secs !== undefined){
let data0 = data.secs;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err0 = {instancePath:instancePath+"/secs",schemaPath:"defs.json#/definitions/int64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 9223372036854776000 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/secs",schemaPath:"defs.json#/definitions/int64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < -9223372036854776000 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/secs",schemaPath:"defs.json#/definitions/int64/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
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
if(data.nanosecs !== undefined){
let data1 = data.nanosecs;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err3 = {instancePath:instancePath+"/nanosecs",schemaPath:"defs.json#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 4294967295 || isNaN(data1)){
const err4 = {instancePath:instancePath+"/nanosecs",schemaPath:"defs.json#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err5 = {instancePath:instancePath+"/nanosecs",schemaPath:"defs.json#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
else {
const err6 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
validate79.errors = vErrors;
return errors === 0;
}

const pattern3 = new RegExp(".{1,}", "u");
const pattern23 = new RegExp("^[1-9][0-9]*[KMG]B$", "u");
const pattern25 = new RegExp("^MB:[^\\n]*$", "u");

function validate49(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.devices !== undefined){
let data0 = data.devices;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate50(data0[i0], {instancePath:instancePath+"/devices/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = append(vErrors, validate50.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.netDevices !== undefined){
let data2 = data.netDevices;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
for(const key0 in data2){
let data3 = data2[key0];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.name !== undefined){
if(typeof data3.name !== "string"){
const err1 = {instancePath:instancePath+"/netDevices/" + key0.replace(/~/g, "~0").replace(/\//g, "~1")+"/name",schemaPath:"defs-linux.json#/definitions/NetDevice/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err2 = {instancePath:instancePath+"/netDevices/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"defs-linux.json#/definitions/NetDevice/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err3 = {instancePath:instancePath+"/netDevices",schemaPath:"#/properties/netDevices/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.uidMappings !== undefined){
let data5 = data.uidMappings;
if(Array.isArray(data5)){
const len1 = data5.length;
for(let i1=0; i1<len1; i1++){
if(!(validate52(data5[i1], {instancePath:instancePath+"/uidMappings/" + i1,parentData:data5,parentDataProperty:i1,rootData}))){
vErrors = append(vErrors, validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err4 = {instancePath:instancePath+"/uidMappings",schemaPath:"#/properties/uidMappings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.gidMappings !== undefined){
let data7 = data.gidMappings;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i2=0; i2<len2; i2++){
if(!(validate52(data7[i2], {instancePath:instancePath+"/gidMappings/" + i2,parentData:data7,parentDataProperty:i2,rootData}))){
vErrors = append(vErrors, validate52.errors);
errors = vErrors.length;
}
}
}
else {
const err5 = {instancePath:instancePath+"/gidMappings",schemaPath:"#/properties/gidMappings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.namespaces !== undefined){
let data9 = data.namespaces;
if(Array.isArray(data9)){
const len3 = data9.length;
for(let i3=0; i3<len3; i3++){
const _errs21 = errors;
let valid12 = false;
const _errs22 = errors;
if(!(validate55(data9[i3], {instancePath:instancePath+"/namespaces/" + i3,parentData:data9,parentDataProperty:i3,rootData}))){
vErrors = append(vErrors, validate55.errors);
errors = vErrors.length;
}
var _valid0 = _errs22 === errors;
valid12 = valid12 || _valid0;
if(!valid12){
const err6 = {instancePath:instancePath+"/namespaces/" + i3,schemaPath:"#/properties/namespaces/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/namespaces",schemaPath:"#/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.resources !== undefined){
let data11 = data.resources;
if(data11 && typeof data11 == "object" && !Array.isArray(data11)){
if(data11.unified !== undefined){
let data12 = data11.unified;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
for(const key1 in data12){
if(pattern3.test(key1)){
if(typeof data12[key1] !== "string"){
const err8 = {instancePath:instancePath+"/resources/unified/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"defs.json#/definitions/mapStringString/patternProperties/.%7B1%2C%7D/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err9 = {instancePath:instancePath+"/resources/unified",schemaPath:"defs.json#/definitions/mapStringString/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data11.devices !== undefined){
let data14 = data11.devices;
if(Array.isArray(data14)){
const len4 = data14.length;
for(let i4=0; i4<len4; i4++){
if(!(validate57(data14[i4], {instancePath:instancePath+"/resources/devices/" + i4,parentData:data14,parentDataProperty:i4,rootData}))){
vErrors = append(vErrors, validate57.errors);
errors = vErrors.length;
}
}
}
else {
const err10 = {instancePath:instancePath+"/resources/devices",schemaPath:"#/properties/resources/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data11.pids !== undefined){
let data16 = data11.pids;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.limit === undefined){
const err11 = {instancePath:instancePath+"/resources/pids",schemaPath:"#/properties/resources/properties/pids/required",keyword:"required",params:{missingProperty: "limit"},message:"must have required property '"+"limit"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data16.limit !== undefined){
let data17 = data16.limit;
if(!((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17)))){
const err12 = {instancePath:instancePath+"/resources/pids/limit",schemaPath:"defs.json#/definitions/int64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data17 == "number"){
if(data17 > 9223372036854776000 || isNaN(data17)){
const err13 = {instancePath:instancePath+"/resources/pids/limit",schemaPath:"defs.json#/definitions/int64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data17 < -9223372036854776000 || isNaN(data17)){
const err14 = {instancePath:instancePath+"/resources/pids/limit",schemaPath:"defs.json#/definitions/int64/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
}
else {
const err15 = {instancePath:instancePath+"/resources/pids",schemaPath:"#/properties/resources/properties/pids/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data11.blockIO !== undefined){
let data18 = data11.blockIO;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
if(data18.weight !== undefined){
let data19 = data18.weight;
if(!((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19)))){
const err16 = {instancePath:instancePath+"/resources/blockIO/weight",schemaPath:"defs-linux.json#/definitions/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data19 == "number"){
if(data19 > 65535 || isNaN(data19)){
const err17 = {instancePath:instancePath+"/resources/blockIO/weight",schemaPath:"defs-linux.json#/definitions/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err18 = {instancePath:instancePath+"/resources/blockIO/weight",schemaPath:"defs-linux.json#/definitions/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data18.leafWeight !== undefined){
let data20 = data18.leafWeight;
if(!((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20)))){
const err19 = {instancePath:instancePath+"/resources/blockIO/leafWeight",schemaPath:"defs-linux.json#/definitions/weight/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data20 == "number"){
if(data20 > 65535 || isNaN(data20)){
const err20 = {instancePath:instancePath+"/resources/blockIO/leafWeight",schemaPath:"defs-linux.json#/definitions/weight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data20 < 0 || isNaN(data20)){
const err21 = {instancePath:instancePath+"/resources/blockIO/leafWeight",schemaPath:"defs-linux.json#/definitions/weight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data18.throttleReadBpsDevice !== undefined){
let data21 = data18.throttleReadBpsDevice;
if(Array.isArray(data21)){
const len5 = data21.length;
for(let i5=0; i5<len5; i5++){
if(!(validate59(data21[i5], {instancePath:instancePath+"/resources/blockIO/throttleReadBpsDevice/" + i5,parentData:data21,parentDataProperty:i5,rootData}))){
vErrors = append(vErrors, validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err22 = {instancePath:instancePath+"/resources/blockIO/throttleReadBpsDevice",schemaPath:"#/properties/resources/properties/blockIO/properties/throttleReadBpsDevice/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data18.throttleWriteBpsDevice !== undefined){
let data23 = data18.throttleWriteBpsDevice;
if(Array.isArray(data23)){
const len6 = data23.length;
for(let i6=0; i6<len6; i6++){
if(!(validate59(data23[i6], {instancePath:instancePath+"/resources/blockIO/throttleWriteBpsDevice/" + i6,parentData:data23,parentDataProperty:i6,rootData}))){
vErrors = append(vErrors, validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err23 = {instancePath:instancePath+"/resources/blockIO/throttleWriteBpsDevice",schemaPath:"#/properties/resources/properties/blockIO/properties/throttleWriteBpsDevice/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data18.throttleReadIOPSDevice !== undefined){
let data25 = data18.throttleReadIOPSDevice;
if(Array.isArray(data25)){
const len7 = data25.length;
for(let i7=0; i7<len7; i7++){
if(!(validate59(data25[i7], {instancePath:instancePath+"/resources/blockIO/throttleReadIOPSDevice/" + i7,parentData:data25,parentDataProperty:i7,rootData}))){
vErrors = append(vErrors, validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err24 = {instancePath:instancePath+"/resources/blockIO/throttleReadIOPSDevice",schemaPath:"#/properties/resources/properties/blockIO/properties/throttleReadIOPSDevice/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data18.throttleWriteIOPSDevice !== undefined){
let data27 = data18.throttleWriteIOPSDevice;
if(Array.isArray(data27)){
const len8 = data27.length;
for(let i8=0; i8<len8; i8++){
if(!(validate59(data27[i8], {instancePath:instancePath+"/resources/blockIO/throttleWriteIOPSDevice/" + i8,parentData:data27,parentDataProperty:i8,rootData}))){
vErrors = append(vErrors, validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err25 = {instancePath:instancePath+"/resources/blockIO/throttleWriteIOPSDevice",schemaPath:"#/properties/resources/properties/blockIO/properties/throttleWriteIOPSDevice/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data18.weightDevice !== undefined){
let data29 = data18.weightDevice;
if(Array.isArray(data29)){
const len9 = data29.length;
for(let i9=0; i9<len9; i9++){
if(!(validate66(data29[i9], {instancePath:instancePath+"/resources/blockIO/weightDevice/" + i9,parentData:data29,parentDataProperty:i9,rootData}))){
vErrors = append(vErrors, validate66.errors);
errors = vErrors.length;
}
}
}
else {
const err26 = {instancePath:instancePath+"/resources/blockIO/weightDevice",schemaPath:"#/properties/resources/properties/blockIO/properties/weightDevice/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err27 = {instancePath:instancePath+"/resources/blockIO",schemaPath:"#/properties/resources/properties/blockIO/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data11.cpu !== undefined){
let data31 = data11.cpu;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.cpus !== undefined){
if(typeof data31.cpus !== "string"){
const err28 = {instancePath:instancePath+"/resources/cpu/cpus",schemaPath:"#/properties/resources/properties/cpu/properties/cpus/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data31.mems !== undefined){
if(typeof data31.mems !== "string"){
const err29 = {instancePath:instancePath+"/resources/cpu/mems",schemaPath:"#/properties/resources/properties/cpu/properties/mems/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data31.period !== undefined){
let data34 = data31.period;
if(!((typeof data34 == "number") && (!(data34 % 1) && !isNaN(data34)))){
const err30 = {instancePath:instancePath+"/resources/cpu/period",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data34 == "number"){
if(data34 > 18446744073709552000 || isNaN(data34)){
const err31 = {instancePath:instancePath+"/resources/cpu/period",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(data34 < 0 || isNaN(data34)){
const err32 = {instancePath:instancePath+"/resources/cpu/period",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data31.quota !== undefined){
let data35 = data31.quota;
if(!((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35)))){
const err33 = {instancePath:instancePath+"/resources/cpu/quota",schemaPath:"defs.json#/definitions/int64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data35 == "number"){
if(data35 > 9223372036854776000 || isNaN(data35)){
const err34 = {instancePath:instancePath+"/resources/cpu/quota",schemaPath:"defs.json#/definitions/int64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data35 < -9223372036854776000 || isNaN(data35)){
const err35 = {instancePath:instancePath+"/resources/cpu/quota",schemaPath:"defs.json#/definitions/int64/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
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
if(data31.burst !== undefined){
let data36 = data31.burst;
if(!((typeof data36 == "number") && (!(data36 % 1) && !isNaN(data36)))){
const err36 = {instancePath:instancePath+"/resources/cpu/burst",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(typeof data36 == "number"){
if(data36 > 18446744073709552000 || isNaN(data36)){
const err37 = {instancePath:instancePath+"/resources/cpu/burst",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data36 < 0 || isNaN(data36)){
const err38 = {instancePath:instancePath+"/resources/cpu/burst",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
if(data31.realtimePeriod !== undefined){
let data37 = data31.realtimePeriod;
if(!((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37)))){
const err39 = {instancePath:instancePath+"/resources/cpu/realtimePeriod",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data37 == "number"){
if(data37 > 18446744073709552000 || isNaN(data37)){
const err40 = {instancePath:instancePath+"/resources/cpu/realtimePeriod",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data37 < 0 || isNaN(data37)){
const err41 = {instancePath:instancePath+"/resources/cpu/realtimePeriod",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data31.realtimeRuntime !== undefined){
let data38 = data31.realtimeRuntime;
if(!((typeof data38 == "number") && (!(data38 % 1) && !isNaN(data38)))){
const err42 = {instancePath:instancePath+"/resources/cpu/realtimeRuntime",schemaPath:"defs.json#/definitions/int64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(typeof data38 == "number"){
if(data38 > 9223372036854776000 || isNaN(data38)){
const err43 = {instancePath:instancePath+"/resources/cpu/realtimeRuntime",schemaPath:"defs.json#/definitions/int64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data38 < -9223372036854776000 || isNaN(data38)){
const err44 = {instancePath:instancePath+"/resources/cpu/realtimeRuntime",schemaPath:"defs.json#/definitions/int64/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
if(data31.shares !== undefined){
let data39 = data31.shares;
if(!((typeof data39 == "number") && (!(data39 % 1) && !isNaN(data39)))){
const err45 = {instancePath:instancePath+"/resources/cpu/shares",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(typeof data39 == "number"){
if(data39 > 18446744073709552000 || isNaN(data39)){
const err46 = {instancePath:instancePath+"/resources/cpu/shares",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(data39 < 0 || isNaN(data39)){
const err47 = {instancePath:instancePath+"/resources/cpu/shares",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data31.idle !== undefined){
let data40 = data31.idle;
if(!((typeof data40 == "number") && (!(data40 % 1) && !isNaN(data40)))){
const err48 = {instancePath:instancePath+"/resources/cpu/idle",schemaPath:"defs.json#/definitions/int64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
if(typeof data40 == "number"){
if(data40 > 9223372036854776000 || isNaN(data40)){
const err49 = {instancePath:instancePath+"/resources/cpu/idle",schemaPath:"defs.json#/definitions/int64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(data40 < -9223372036854776000 || isNaN(data40)){
const err50 = {instancePath:instancePath+"/resources/cpu/idle",schemaPath:"defs.json#/definitions/int64/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
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
}
else {
const err51 = {instancePath:instancePath+"/resources/cpu",schemaPath:"#/properties/resources/properties/cpu/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data11.hugepageLimits !== undefined){
let data41 = data11.hugepageLimits;
if(Array.isArray(data41)){
const len10 = data41.length;
for(let i10=0; i10<len10; i10++){
let data42 = data41[i10];
if(data42 && typeof data42 == "object" && !Array.isArray(data42)){
if(data42.pageSize === undefined){
const err52 = {instancePath:instancePath+"/resources/hugepageLimits/" + i10,schemaPath:"#/properties/resources/properties/hugepageLimits/items/required",keyword:"required",params:{missingProperty: "pageSize"},message:"must have required property '"+"pageSize"+"'"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data42.limit === undefined){
const err53 = {instancePath:instancePath+"/resources/hugepageLimits/" + i10,schemaPath:"#/properties/resources/properties/hugepageLimits/items/required",keyword:"required",params:{missingProperty: "limit"},message:"must have required property '"+"limit"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data42.pageSize !== undefined){
let data43 = data42.pageSize;
if(typeof data43 === "string"){
if(!pattern23.test(data43)){
const err54 = {instancePath:instancePath+"/resources/hugepageLimits/" + i10+"/pageSize",schemaPath:"#/properties/resources/properties/hugepageLimits/items/properties/pageSize/pattern",keyword:"pattern",params:{pattern: "^[1-9][0-9]*[KMG]B$"},message:"must match pattern \""+"^[1-9][0-9]*[KMG]B$"+"\""};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/resources/hugepageLimits/" + i10+"/pageSize",schemaPath:"#/properties/resources/properties/hugepageLimits/items/properties/pageSize/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data42.limit !== undefined){
let data44 = data42.limit;
if(!((typeof data44 == "number") && (!(data44 % 1) && !isNaN(data44)))){
const err56 = {instancePath:instancePath+"/resources/hugepageLimits/" + i10+"/limit",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(typeof data44 == "number"){
if(data44 > 18446744073709552000 || isNaN(data44)){
const err57 = {instancePath:instancePath+"/resources/hugepageLimits/" + i10+"/limit",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data44 < 0 || isNaN(data44)){
const err58 = {instancePath:instancePath+"/resources/hugepageLimits/" + i10+"/limit",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
}
else {
const err59 = {instancePath:instancePath+"/resources/hugepageLimits/" + i10,schemaPath:"#/properties/resources/properties/hugepageLimits/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath:instancePath+"/resources/hugepageLimits",schemaPath:"#/properties/resources/properties/hugepageLimits/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data11.memory !== undefined){
let data45 = data11.memory;
if(data45 && typeof data45 == "object" && !Array.isArray(data45)){
if(data45.kernel !== undefined){
let data46 = data45.kernel;
if(!((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46)))){
const err61 = {instancePath:instancePath+"/resources/memory/kernel",schemaPath:"defs.json#/definitions/int64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(typeof data46 == "number"){
if(data46 > 9223372036854776000 || isNaN(data46)){
const err62 = {instancePath:instancePath+"/resources/memory/kernel",schemaPath:"defs.json#/definitions/int64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data46 < -9223372036854776000 || isNaN(data46)){
const err63 = {instancePath:instancePath+"/resources/memory/kernel",schemaPath:"defs.json#/definitions/int64/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
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
if(data45.kernelTCP !== undefined){
let data47 = data45.kernelTCP;
if(!((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47)))){
const err64 = {instancePath:instancePath+"/resources/memory/kernelTCP",schemaPath:"defs.json#/definitions/int64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(typeof data47 == "number"){
if(data47 > 9223372036854776000 || isNaN(data47)){
const err65 = {instancePath:instancePath+"/resources/memory/kernelTCP",schemaPath:"defs.json#/definitions/int64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data47 < -9223372036854776000 || isNaN(data47)){
const err66 = {instancePath:instancePath+"/resources/memory/kernelTCP",schemaPath:"defs.json#/definitions/int64/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data45.limit !== undefined){
let data48 = data45.limit;
if(!((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48)))){
const err67 = {instancePath:instancePath+"/resources/memory/limit",schemaPath:"defs.json#/definitions/int64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
if(typeof data48 == "number"){
if(data48 > 9223372036854776000 || isNaN(data48)){
const err68 = {instancePath:instancePath+"/resources/memory/limit",schemaPath:"defs.json#/definitions/int64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(data48 < -9223372036854776000 || isNaN(data48)){
const err69 = {instancePath:instancePath+"/resources/memory/limit",schemaPath:"defs.json#/definitions/int64/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
}
if(data45.reservation !== undefined){
let data49 = data45.reservation;
if(!((typeof data49 == "number") && (!(data49 % 1) && !isNaN(data49)))){
const err70 = {instancePath:instancePath+"/resources/memory/reservation",schemaPath:"defs.json#/definitions/int64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
if(typeof data49 == "number"){
if(data49 > 9223372036854776000 || isNaN(data49)){
const err71 = {instancePath:instancePath+"/resources/memory/reservation",schemaPath:"defs.json#/definitions/int64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(data49 < -9223372036854776000 || isNaN(data49)){
const err72 = {instancePath:instancePath+"/resources/memory/reservation",schemaPath:"defs.json#/definitions/int64/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
if(data45.swap !== undefined){
let data50 = data45.swap;
if(!((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50)))){
const err73 = {instancePath:instancePath+"/resources/memory/swap",schemaPath:"defs.json#/definitions/int64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(typeof data50 == "number"){
if(data50 > 9223372036854776000 || isNaN(data50)){
const err74 = {instancePath:instancePath+"/resources/memory/swap",schemaPath:"defs.json#/definitions/int64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 9223372036854776000},message:"must be <= 9223372036854776000"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data50 < -9223372036854776000 || isNaN(data50)){
const err75 = {instancePath:instancePath+"/resources/memory/swap",schemaPath:"defs.json#/definitions/int64/minimum",keyword:"minimum",params:{comparison: ">=", limit: -9223372036854776000},message:"must be >= -9223372036854776000"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
}
if(data45.swappiness !== undefined){
let data51 = data45.swappiness;
if(!((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51)))){
const err76 = {instancePath:instancePath+"/resources/memory/swappiness",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(typeof data51 == "number"){
if(data51 > 18446744073709552000 || isNaN(data51)){
const err77 = {instancePath:instancePath+"/resources/memory/swappiness",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(data51 < 0 || isNaN(data51)){
const err78 = {instancePath:instancePath+"/resources/memory/swappiness",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
}
if(data45.disableOOMKiller !== undefined){
if(typeof data45.disableOOMKiller !== "boolean"){
const err79 = {instancePath:instancePath+"/resources/memory/disableOOMKiller",schemaPath:"#/properties/resources/properties/memory/properties/disableOOMKiller/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data45.useHierarchy !== undefined){
if(typeof data45.useHierarchy !== "boolean"){
const err80 = {instancePath:instancePath+"/resources/memory/useHierarchy",schemaPath:"#/properties/resources/properties/memory/properties/useHierarchy/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data45.checkBeforeUpdate !== undefined){
if(typeof data45.checkBeforeUpdate !== "boolean"){
const err81 = {instancePath:instancePath+"/resources/memory/checkBeforeUpdate",schemaPath:"#/properties/resources/properties/memory/properties/checkBeforeUpdate/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err82 = {instancePath:instancePath+"/resources/memory",schemaPath:"#/properties/resources/properties/memory/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
if(data11.network !== undefined){
let data55 = data11.network;
if(data55 && typeof data55 == "object" && !Array.isArray(data55)){
if(data55.classID !== undefined){
let data56 = data55.classID;
if(!((typeof data56 == "number") && (!(data56 % 1) && !isNaN(data56)))){
const err83 = {instancePath:instancePath+"/resources/network/classID",schemaPath:"defs.json#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
if(typeof data56 == "number"){
if(data56 > 4294967295 || isNaN(data56)){
const err84 = {instancePath:instancePath+"/resources/network/classID",schemaPath:"defs.json#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data56 < 0 || isNaN(data56)){
const err85 = {instancePath:instancePath+"/resources/network/classID",schemaPath:"defs.json#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
}
}
if(data55.priorities !== undefined){
let data57 = data55.priorities;
if(Array.isArray(data57)){
const len11 = data57.length;
for(let i11=0; i11<len11; i11++){
if(!(validate69(data57[i11], {instancePath:instancePath+"/resources/network/priorities/" + i11,parentData:data57,parentDataProperty:i11,rootData}))){
vErrors = append(vErrors, validate69.errors);
errors = vErrors.length;
}
}
}
else {
const err86 = {instancePath:instancePath+"/resources/network/priorities",schemaPath:"#/properties/resources/properties/network/properties/priorities/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
}
}
else {
const err87 = {instancePath:instancePath+"/resources/network",schemaPath:"#/properties/resources/properties/network/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
}
if(data11.rdma !== undefined){
let data59 = data11.rdma;
if(data59 && typeof data59 == "object" && !Array.isArray(data59)){
for(const key2 in data59){
if(!(validate71(data59[key2], {instancePath:instancePath+"/resources/rdma/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data59,parentDataProperty:key2,rootData}))){
vErrors = append(vErrors, validate71.errors);
errors = vErrors.length;
}
}
}
else {
const err88 = {instancePath:instancePath+"/resources/rdma",schemaPath:"#/properties/resources/properties/rdma/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
}
else {
const err89 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
if(data.cgroupsPath !== undefined){
if(typeof data.cgroupsPath !== "string"){
const err90 = {instancePath:instancePath+"/cgroupsPath",schemaPath:"#/properties/cgroupsPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.rootfsPropagation !== undefined){
let data62 = data.rootfsPropagation;
if(typeof data62 !== "string"){
const err91 = {instancePath:instancePath+"/rootfsPropagation",schemaPath:"defs-linux.json#/definitions/RootfsPropagation/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(!((((data62 === "private") || (data62 === "shared")) || (data62 === "slave")) || (data62 === "unbindable"))){
const err92 = {instancePath:instancePath+"/rootfsPropagation",schemaPath:"defs-linux.json#/definitions/RootfsPropagation/enum",keyword:"enum",params:{allowedValues: schema157.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
if(data.seccomp !== undefined){
let data63 = data.seccomp;
if(data63 && typeof data63 == "object" && !Array.isArray(data63)){
if(data63.defaultAction === undefined){
const err93 = {instancePath:instancePath+"/seccomp",schemaPath:"#/properties/seccomp/required",keyword:"required",params:{missingProperty: "defaultAction"},message:"must have required property '"+"defaultAction"+"'"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data63.defaultAction !== undefined){
let data64 = data63.defaultAction;
if(typeof data64 !== "string"){
const err94 = {instancePath:instancePath+"/seccomp/defaultAction",schemaPath:"defs-linux.json#/definitions/SeccompAction/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(!(((((((((data64 === "SCMP_ACT_KILL") || (data64 === "SCMP_ACT_KILL_PROCESS")) || (data64 === "SCMP_ACT_KILL_THREAD")) || (data64 === "SCMP_ACT_TRAP")) || (data64 === "SCMP_ACT_ERRNO")) || (data64 === "SCMP_ACT_TRACE")) || (data64 === "SCMP_ACT_ALLOW")) || (data64 === "SCMP_ACT_LOG")) || (data64 === "SCMP_ACT_NOTIFY"))){
const err95 = {instancePath:instancePath+"/seccomp/defaultAction",schemaPath:"defs-linux.json#/definitions/SeccompAction/enum",keyword:"enum",params:{allowedValues: schema158.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
}
if(data63.defaultErrnoRet !== undefined){
let data65 = data63.defaultErrnoRet;
if(!((typeof data65 == "number") && (!(data65 % 1) && !isNaN(data65)))){
const err96 = {instancePath:instancePath+"/seccomp/defaultErrnoRet",schemaPath:"defs.json#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(typeof data65 == "number"){
if(data65 > 4294967295 || isNaN(data65)){
const err97 = {instancePath:instancePath+"/seccomp/defaultErrnoRet",schemaPath:"defs.json#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
if(data65 < 0 || isNaN(data65)){
const err98 = {instancePath:instancePath+"/seccomp/defaultErrnoRet",schemaPath:"defs.json#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data63.flags !== undefined){
let data66 = data63.flags;
if(Array.isArray(data66)){
const len12 = data66.length;
for(let i12=0; i12<len12; i12++){
let data67 = data66[i12];
if(typeof data67 !== "string"){
const err99 = {instancePath:instancePath+"/seccomp/flags/" + i12,schemaPath:"defs-linux.json#/definitions/SeccompFlag/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
if(!((((data67 === "SECCOMP_FILTER_FLAG_TSYNC") || (data67 === "SECCOMP_FILTER_FLAG_LOG")) || (data67 === "SECCOMP_FILTER_FLAG_SPEC_ALLOW")) || (data67 === "SECCOMP_FILTER_FLAG_WAIT_KILLABLE_RECV"))){
const err100 = {instancePath:instancePath+"/seccomp/flags/" + i12,schemaPath:"defs-linux.json#/definitions/SeccompFlag/enum",keyword:"enum",params:{allowedValues: schema160.enum},message:"must be equal to one of the allowed values"};
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
else {
const err101 = {instancePath:instancePath+"/seccomp/flags",schemaPath:"#/properties/seccomp/properties/flags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data63.listenerPath !== undefined){
if(typeof data63.listenerPath !== "string"){
const err102 = {instancePath:instancePath+"/seccomp/listenerPath",schemaPath:"#/properties/seccomp/properties/listenerPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data63.listenerMetadata !== undefined){
if(typeof data63.listenerMetadata !== "string"){
const err103 = {instancePath:instancePath+"/seccomp/listenerMetadata",schemaPath:"#/properties/seccomp/properties/listenerMetadata/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data63.architectures !== undefined){
let data70 = data63.architectures;
if(Array.isArray(data70)){
const len13 = data70.length;
for(let i13=0; i13<len13; i13++){
let data71 = data70[i13];
if(typeof data71 !== "string"){
const err104 = {instancePath:instancePath+"/seccomp/architectures/" + i13,schemaPath:"defs-linux.json#/definitions/SeccompArch/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(!(((((((((((((((((((((((data71 === "SCMP_ARCH_X86") || (data71 === "SCMP_ARCH_X86_64")) || (data71 === "SCMP_ARCH_X32")) || (data71 === "SCMP_ARCH_ARM")) || (data71 === "SCMP_ARCH_AARCH64")) || (data71 === "SCMP_ARCH_LOONGARCH64")) || (data71 === "SCMP_ARCH_M68K")) || (data71 === "SCMP_ARCH_MIPS")) || (data71 === "SCMP_ARCH_MIPS64")) || (data71 === "SCMP_ARCH_MIPS64N32")) || (data71 === "SCMP_ARCH_MIPSEL")) || (data71 === "SCMP_ARCH_MIPSEL64")) || (data71 === "SCMP_ARCH_MIPSEL64N32")) || (data71 === "SCMP_ARCH_PPC")) || (data71 === "SCMP_ARCH_PPC64")) || (data71 === "SCMP_ARCH_PPC64LE")) || (data71 === "SCMP_ARCH_S390")) || (data71 === "SCMP_ARCH_S390X")) || (data71 === "SCMP_ARCH_SH")) || (data71 === "SCMP_ARCH_SHEB")) || (data71 === "SCMP_ARCH_PARISC")) || (data71 === "SCMP_ARCH_PARISC64")) || (data71 === "SCMP_ARCH_RISCV64"))){
const err105 = {instancePath:instancePath+"/seccomp/architectures/" + i13,schemaPath:"defs-linux.json#/definitions/SeccompArch/enum",keyword:"enum",params:{allowedValues: schema161.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
}
else {
const err106 = {instancePath:instancePath+"/seccomp/architectures",schemaPath:"#/properties/seccomp/properties/architectures/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data63.syscalls !== undefined){
let data72 = data63.syscalls;
if(Array.isArray(data72)){
const len14 = data72.length;
for(let i14=0; i14<len14; i14++){
if(!(validate73(data72[i14], {instancePath:instancePath+"/seccomp/syscalls/" + i14,parentData:data72,parentDataProperty:i14,rootData}))){
vErrors = append(vErrors, validate73.errors);
errors = vErrors.length;
}
}
}
else {
const err107 = {instancePath:instancePath+"/seccomp/syscalls",schemaPath:"#/properties/seccomp/properties/syscalls/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
}
else {
const err108 = {instancePath:instancePath+"/seccomp",schemaPath:"#/properties/seccomp/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data.sysctl !== undefined){
let data74 = data.sysctl;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
for(const key3 in data74){
if(pattern3.test(key3)){
if(typeof data74[key3] !== "string"){
const err109 = {instancePath:instancePath+"/sysctl/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"defs.json#/definitions/mapStringString/patternProperties/.%7B1%2C%7D/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
}
else {
const err110 = {instancePath:instancePath+"/sysctl",schemaPath:"defs.json#/definitions/mapStringString/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data.maskedPaths !== undefined){
let data76 = data.maskedPaths;
if(Array.isArray(data76)){
const len15 = data76.length;
for(let i15=0; i15<len15; i15++){
if(typeof data76[i15] !== "string"){
const err111 = {instancePath:instancePath+"/maskedPaths/" + i15,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
}
else {
const err112 = {instancePath:instancePath+"/maskedPaths",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data.readonlyPaths !== undefined){
let data78 = data.readonlyPaths;
if(Array.isArray(data78)){
const len16 = data78.length;
for(let i16=0; i16<len16; i16++){
if(typeof data78[i16] !== "string"){
const err113 = {instancePath:instancePath+"/readonlyPaths/" + i16,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
}
else {
const err114 = {instancePath:instancePath+"/readonlyPaths",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data.mountLabel !== undefined){
if(typeof data.mountLabel !== "string"){
const err115 = {instancePath:instancePath+"/mountLabel",schemaPath:"#/properties/mountLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data.intelRdt !== undefined){
let data81 = data.intelRdt;
if(data81 && typeof data81 == "object" && !Array.isArray(data81)){
if(data81.closID !== undefined){
if(typeof data81.closID !== "string"){
const err116 = {instancePath:instancePath+"/intelRdt/closID",schemaPath:"#/properties/intelRdt/properties/closID/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data81.schemata !== undefined){
let data83 = data81.schemata;
if(Array.isArray(data83)){
const len17 = data83.length;
for(let i17=0; i17<len17; i17++){
if(typeof data83[i17] !== "string"){
const err117 = {instancePath:instancePath+"/intelRdt/schemata/" + i17,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err118 = {instancePath:instancePath+"/intelRdt/schemata",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
}
if(data81.l3CacheSchema !== undefined){
if(typeof data81.l3CacheSchema !== "string"){
const err119 = {instancePath:instancePath+"/intelRdt/l3CacheSchema",schemaPath:"#/properties/intelRdt/properties/l3CacheSchema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
if(data81.memBwSchema !== undefined){
let data86 = data81.memBwSchema;
if(typeof data86 === "string"){
if(!pattern25.test(data86)){
const err120 = {instancePath:instancePath+"/intelRdt/memBwSchema",schemaPath:"#/properties/intelRdt/properties/memBwSchema/pattern",keyword:"pattern",params:{pattern: "^MB:[^\\n]*$"},message:"must match pattern \""+"^MB:[^\\n]*$"+"\""};
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
const err121 = {instancePath:instancePath+"/intelRdt/memBwSchema",schemaPath:"#/properties/intelRdt/properties/memBwSchema/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
if(data81.enableMonitoring !== undefined){
if(typeof data81.enableMonitoring !== "boolean"){
const err122 = {instancePath:instancePath+"/intelRdt/enableMonitoring",schemaPath:"#/properties/intelRdt/properties/enableMonitoring/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
}
else {
const err123 = {instancePath:instancePath+"/intelRdt",schemaPath:"#/properties/intelRdt/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data.memoryPolicy !== undefined){
let data88 = data.memoryPolicy;
if(data88 && typeof data88 == "object" && !Array.isArray(data88)){
if(data88.mode !== undefined){
let data89 = data88.mode;
if(typeof data89 !== "string"){
const err124 = {instancePath:instancePath+"/memoryPolicy/mode",schemaPath:"defs-linux.json#/definitions/MemoryPolicyMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
if(!(((((((data89 === "MPOL_DEFAULT") || (data89 === "MPOL_BIND")) || (data89 === "MPOL_INTERLEAVE")) || (data89 === "MPOL_WEIGHTED_INTERLEAVE")) || (data89 === "MPOL_PREFERRED")) || (data89 === "MPOL_PREFERRED_MANY")) || (data89 === "MPOL_LOCAL"))){
const err125 = {instancePath:instancePath+"/memoryPolicy/mode",schemaPath:"defs-linux.json#/definitions/MemoryPolicyMode/enum",keyword:"enum",params:{allowedValues: schema174.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data88.nodes !== undefined){
if(typeof data88.nodes !== "string"){
const err126 = {instancePath:instancePath+"/memoryPolicy/nodes",schemaPath:"#/properties/memoryPolicy/properties/nodes/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data88.flags !== undefined){
let data91 = data88.flags;
if(Array.isArray(data91)){
const len18 = data91.length;
for(let i18=0; i18<len18; i18++){
let data92 = data91[i18];
if(typeof data92 !== "string"){
const err127 = {instancePath:instancePath+"/memoryPolicy/flags/" + i18,schemaPath:"defs-linux.json#/definitions/MemoryPolicyFlag/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
if(!(((data92 === "MPOL_F_NUMA_BALANCING") || (data92 === "MPOL_F_RELATIVE_NODES")) || (data92 === "MPOL_F_STATIC_NODES"))){
const err128 = {instancePath:instancePath+"/memoryPolicy/flags/" + i18,schemaPath:"defs-linux.json#/definitions/MemoryPolicyFlag/enum",keyword:"enum",params:{allowedValues: schema175.enum},message:"must be equal to one of the allowed values"};
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
const err129 = {instancePath:instancePath+"/memoryPolicy/flags",schemaPath:"#/properties/memoryPolicy/properties/flags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err129];
}
else {
vErrors.push(err129);
}
errors++;
}
}
}
else {
const err130 = {instancePath:instancePath+"/memoryPolicy",schemaPath:"#/properties/memoryPolicy/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data.personality !== undefined){
let data93 = data.personality;
if(!(data93 && typeof data93 == "object" && !Array.isArray(data93))){
const err131 = {instancePath:instancePath+"/personality",schemaPath:"#/properties/personality/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
if(!(validate77(data93, {instancePath:instancePath+"/personality",parentData:data,parentDataProperty:"personality",rootData}))){
vErrors = append(vErrors, validate77.errors);
errors = vErrors.length;
}
}
if(data.timeOffsets !== undefined){
let data94 = data.timeOffsets;
if(data94 && typeof data94 == "object" && !Array.isArray(data94)){
if(data94.boottime !== undefined){
if(!(validate79(data94.boottime, {instancePath:instancePath+"/timeOffsets/boottime",parentData:data94,parentDataProperty:"boottime",rootData}))){
vErrors = append(vErrors, validate79.errors);
errors = vErrors.length;
}
}
if(data94.monotonic !== undefined){
if(!(validate79(data94.monotonic, {instancePath:instancePath+"/timeOffsets/monotonic",parentData:data94,parentDataProperty:"monotonic",rootData}))){
vErrors = append(vErrors, validate79.errors);
errors = vErrors.length;
}
}
}
else {
const err132 = {instancePath:instancePath+"/timeOffsets",schemaPath:"#/properties/timeOffsets/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
}
}
else {
const err133 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
validate49.errors = vErrors;
return errors === 0;
}

const schema185 = {"description":"Windows platform-specific configurations","type":"object","properties":{"layerFolders":{"type":"array","items":{"$ref":"defs.json#/definitions/FilePath"},"minItems":1},"devices":{"type":"array","items":{"$ref":"defs-windows.json#/definitions/Device"}},"resources":{"type":"object","properties":{"memory":{"type":"object","properties":{"limit":{"$ref":"defs.json#/definitions/uint64"}}},"cpu":{"type":"object","properties":{"count":{"$ref":"defs.json#/definitions/uint64"},"shares":{"$ref":"defs.json#/definitions/uint16"},"maximum":{"$ref":"defs.json#/definitions/uint16"},"affinity":{"type":"object","properties":{"mask":{"$ref":"defs.json#/definitions/uint64"},"group":{"$ref":"defs.json#/definitions/uint32"}}}}},"storage":{"type":"object","properties":{"iops":{"$ref":"defs.json#/definitions/uint64"},"bps":{"$ref":"defs.json#/definitions/uint64"},"sandboxSize":{"$ref":"defs.json#/definitions/uint64"}}}}},"network":{"type":"object","properties":{"endpointList":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"allowUnqualifiedDNSQuery":{"type":"boolean"},"DNSSearchList":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"networkSharedContainerName":{"type":"string"},"networkNamespace":{"type":"string"}}},"credentialSpec":{"type":"object"},"servicing":{"type":"boolean"},"ignoreFlushesDuringBoot":{"type":"boolean"},"hyperv":{"type":"object","properties":{"utilityVMPath":{"type":"string"}}}},"required":["layerFolders"]};
const schema188 = {"type":"object","properties":{"id":{"type":"string"},"idType":{"type":"string","enum":["class"]}},"required":["id","idType"]};

function validate85(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.layerFolders === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "layerFolders"},message:"must have required property '"+"layerFolders"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.layerFolders !== undefined){
let data0 = data.layerFolders;
if(Array.isArray(data0)){
if(data0.length < 1){
const err1 = {instancePath:instancePath+"/layerFolders",schemaPath:"#/properties/layerFolders/minItems",keyword:"minItems",params:{limit: 1},message:"must NOT have fewer than 1 items"};
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
if(typeof data0[i0] !== "string"){
const err2 = {instancePath:instancePath+"/layerFolders/" + i0,schemaPath:"defs.json#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err3 = {instancePath:instancePath+"/layerFolders",schemaPath:"#/properties/layerFolders/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.devices !== undefined){
let data2 = data.devices;
if(Array.isArray(data2)){
const len1 = data2.length;
for(let i1=0; i1<len1; i1++){
let data3 = data2[i1];
if(data3 && typeof data3 == "object" && !Array.isArray(data3)){
if(data3.id === undefined){
const err4 = {instancePath:instancePath+"/devices/" + i1,schemaPath:"defs-windows.json#/definitions/Device/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data3.idType === undefined){
const err5 = {instancePath:instancePath+"/devices/" + i1,schemaPath:"defs-windows.json#/definitions/Device/required",keyword:"required",params:{missingProperty: "idType"},message:"must have required property '"+"idType"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data3.id !== undefined){
if(typeof data3.id !== "string"){
const err6 = {instancePath:instancePath+"/devices/" + i1+"/id",schemaPath:"defs-windows.json#/definitions/Device/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data3.idType !== undefined){
let data5 = data3.idType;
if(typeof data5 !== "string"){
const err7 = {instancePath:instancePath+"/devices/" + i1+"/idType",schemaPath:"defs-windows.json#/definitions/Device/properties/idType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(!(data5 === "class")){
const err8 = {instancePath:instancePath+"/devices/" + i1+"/idType",schemaPath:"defs-windows.json#/definitions/Device/properties/idType/enum",keyword:"enum",params:{allowedValues: schema188.properties.idType.enum},message:"must be equal to one of the allowed values"};
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
const err9 = {instancePath:instancePath+"/devices/" + i1,schemaPath:"defs-windows.json#/definitions/Device/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.resources !== undefined){
let data6 = data.resources;
if(data6 && typeof data6 == "object" && !Array.isArray(data6)){
if(data6.memory !== undefined){
let data7 = data6.memory;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
if(data7.limit !== undefined){
let data8 = data7.limit;
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err11 = {instancePath:instancePath+"/resources/memory/limit",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data8 == "number"){
if(data8 > 18446744073709552000 || isNaN(data8)){
const err12 = {instancePath:instancePath+"/resources/memory/limit",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data8 < 0 || isNaN(data8)){
const err13 = {instancePath:instancePath+"/resources/memory/limit",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
const err14 = {instancePath:instancePath+"/resources/memory",schemaPath:"#/properties/resources/properties/memory/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data6.cpu !== undefined){
let data9 = data6.cpu;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.count !== undefined){
let data10 = data9.count;
if(!((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10)))){
const err15 = {instancePath:instancePath+"/resources/cpu/count",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data10 == "number"){
if(data10 > 18446744073709552000 || isNaN(data10)){
const err16 = {instancePath:instancePath+"/resources/cpu/count",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data10 < 0 || isNaN(data10)){
const err17 = {instancePath:instancePath+"/resources/cpu/count",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data9.shares !== undefined){
let data11 = data9.shares;
if(!((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11)))){
const err18 = {instancePath:instancePath+"/resources/cpu/shares",schemaPath:"defs.json#/definitions/uint16/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data11 == "number"){
if(data11 > 65535 || isNaN(data11)){
const err19 = {instancePath:instancePath+"/resources/cpu/shares",schemaPath:"defs.json#/definitions/uint16/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data11 < 0 || isNaN(data11)){
const err20 = {instancePath:instancePath+"/resources/cpu/shares",schemaPath:"defs.json#/definitions/uint16/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data9.maximum !== undefined){
let data12 = data9.maximum;
if(!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))){
const err21 = {instancePath:instancePath+"/resources/cpu/maximum",schemaPath:"defs.json#/definitions/uint16/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data12 == "number"){
if(data12 > 65535 || isNaN(data12)){
const err22 = {instancePath:instancePath+"/resources/cpu/maximum",schemaPath:"defs.json#/definitions/uint16/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},message:"must be <= 65535"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data12 < 0 || isNaN(data12)){
const err23 = {instancePath:instancePath+"/resources/cpu/maximum",schemaPath:"defs.json#/definitions/uint16/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data9.affinity !== undefined){
let data13 = data9.affinity;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.mask !== undefined){
let data14 = data13.mask;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err24 = {instancePath:instancePath+"/resources/cpu/affinity/mask",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data14 == "number"){
if(data14 > 18446744073709552000 || isNaN(data14)){
const err25 = {instancePath:instancePath+"/resources/cpu/affinity/mask",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err26 = {instancePath:instancePath+"/resources/cpu/affinity/mask",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data13.group !== undefined){
let data15 = data13.group;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err27 = {instancePath:instancePath+"/resources/cpu/affinity/group",schemaPath:"defs.json#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 4294967295 || isNaN(data15)){
const err28 = {instancePath:instancePath+"/resources/cpu/affinity/group",schemaPath:"defs.json#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err29 = {instancePath:instancePath+"/resources/cpu/affinity/group",schemaPath:"defs.json#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
else {
const err30 = {instancePath:instancePath+"/resources/cpu/affinity",schemaPath:"#/properties/resources/properties/cpu/properties/affinity/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err31 = {instancePath:instancePath+"/resources/cpu",schemaPath:"#/properties/resources/properties/cpu/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data6.storage !== undefined){
let data16 = data6.storage;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
if(data16.iops !== undefined){
let data17 = data16.iops;
if(!((typeof data17 == "number") && (!(data17 % 1) && !isNaN(data17)))){
const err32 = {instancePath:instancePath+"/resources/storage/iops",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data17 == "number"){
if(data17 > 18446744073709552000 || isNaN(data17)){
const err33 = {instancePath:instancePath+"/resources/storage/iops",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data17 < 0 || isNaN(data17)){
const err34 = {instancePath:instancePath+"/resources/storage/iops",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data16.bps !== undefined){
let data18 = data16.bps;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
const err35 = {instancePath:instancePath+"/resources/storage/bps",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(typeof data18 == "number"){
if(data18 > 18446744073709552000 || isNaN(data18)){
const err36 = {instancePath:instancePath+"/resources/storage/bps",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err37 = {instancePath:instancePath+"/resources/storage/bps",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data16.sandboxSize !== undefined){
let data19 = data16.sandboxSize;
if(!((typeof data19 == "number") && (!(data19 % 1) && !isNaN(data19)))){
const err38 = {instancePath:instancePath+"/resources/storage/sandboxSize",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(typeof data19 == "number"){
if(data19 > 18446744073709552000 || isNaN(data19)){
const err39 = {instancePath:instancePath+"/resources/storage/sandboxSize",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data19 < 0 || isNaN(data19)){
const err40 = {instancePath:instancePath+"/resources/storage/sandboxSize",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
}
else {
const err41 = {instancePath:instancePath+"/resources/storage",schemaPath:"#/properties/resources/properties/storage/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err42 = {instancePath:instancePath+"/resources",schemaPath:"#/properties/resources/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.network !== undefined){
let data20 = data.network;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
if(data20.endpointList !== undefined){
let data21 = data20.endpointList;
if(Array.isArray(data21)){
const len2 = data21.length;
for(let i2=0; i2<len2; i2++){
if(typeof data21[i2] !== "string"){
const err43 = {instancePath:instancePath+"/network/endpointList/" + i2,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err44 = {instancePath:instancePath+"/network/endpointList",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data20.allowUnqualifiedDNSQuery !== undefined){
if(typeof data20.allowUnqualifiedDNSQuery !== "boolean"){
const err45 = {instancePath:instancePath+"/network/allowUnqualifiedDNSQuery",schemaPath:"#/properties/network/properties/allowUnqualifiedDNSQuery/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data20.DNSSearchList !== undefined){
let data24 = data20.DNSSearchList;
if(Array.isArray(data24)){
const len3 = data24.length;
for(let i3=0; i3<len3; i3++){
if(typeof data24[i3] !== "string"){
const err46 = {instancePath:instancePath+"/network/DNSSearchList/" + i3,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/network/DNSSearchList",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data20.networkSharedContainerName !== undefined){
if(typeof data20.networkSharedContainerName !== "string"){
const err48 = {instancePath:instancePath+"/network/networkSharedContainerName",schemaPath:"#/properties/network/properties/networkSharedContainerName/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data20.networkNamespace !== undefined){
if(typeof data20.networkNamespace !== "string"){
const err49 = {instancePath:instancePath+"/network/networkNamespace",schemaPath:"#/properties/network/properties/networkNamespace/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err50 = {instancePath:instancePath+"/network",schemaPath:"#/properties/network/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data.credentialSpec !== undefined){
let data28 = data.credentialSpec;
if(!(data28 && typeof data28 == "object" && !Array.isArray(data28))){
const err51 = {instancePath:instancePath+"/credentialSpec",schemaPath:"#/properties/credentialSpec/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.servicing !== undefined){
if(typeof data.servicing !== "boolean"){
const err52 = {instancePath:instancePath+"/servicing",schemaPath:"#/properties/servicing/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data.ignoreFlushesDuringBoot !== undefined){
if(typeof data.ignoreFlushesDuringBoot !== "boolean"){
const err53 = {instancePath:instancePath+"/ignoreFlushesDuringBoot",schemaPath:"#/properties/ignoreFlushesDuringBoot/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.hyperv !== undefined){
let data31 = data.hyperv;
if(data31 && typeof data31 == "object" && !Array.isArray(data31)){
if(data31.utilityVMPath !== undefined){
if(typeof data31.utilityVMPath !== "string"){
const err54 = {instancePath:instancePath+"/hyperv/utilityVMPath",schemaPath:"#/properties/hyperv/properties/utilityVMPath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
}
else {
const err55 = {instancePath:instancePath+"/hyperv",schemaPath:"#/properties/hyperv/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
validate85.errors = vErrors;
return errors === 0;
}

const schema201 = {"description":"configuration for virtual-machine-based containers","type":"object","required":["kernel"],"properties":{"hypervisor":{"description":"hypervisor config used by VM-based containers","type":"object","required":["path"],"properties":{"path":{"$ref":"defs.json#/definitions/FilePath"},"parameters":{"$ref":"defs.json#/definitions/ArrayOfStrings"}}},"kernel":{"description":"kernel config used by VM-based containers","type":"object","required":["path"],"properties":{"path":{"$ref":"defs.json#/definitions/FilePath"},"parameters":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"initrd":{"$ref":"defs.json#/definitions/FilePath"}}},"image":{"description":"root image config used by VM-based containers","type":"object","required":["path","format"],"properties":{"path":{"$ref":"defs.json#/definitions/FilePath"},"format":{"$ref":"defs-vm.json#/definitions/RootImageFormat"}}},"hwConfig":{"description":"hardware configuration for the VM image","type":"object","properties":{"deviceTree":{"$ref":"defs.json#/definitions/FilePath"},"vcpus":{"$ref":"defs.json#/definitions/uint32"},"memory":{"$ref":"defs.json#/definitions/uint64"},"dtdevs":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"iomems":{"type":"array","items":{"$ref":"defs-vm.json#/definitions/IOMemEntryFormat"}},"irqs":{"$ref":"defs.json#/definitions/ArrayOfUint32"}}}}};
const schema209 = {"type":"string","enum":["raw","qcow2","vdi","vmdk","vhd"]};
const schema214 = {"type":"object","properties":{"firstGFN":{"$ref":"defs.json#/definitions/uint64"},"firstMFN":{"$ref":"defs.json#/definitions/uint64"},"nrMFNs":{"$ref":"defs.json#/definitions/uint64"}},"required":["firstMFN","nrMFNs"]};

function validate91(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.firstMFN === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "firstMFN"},message:"must have required property '"+"firstMFN"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.nrMFNs === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "nrMFNs"},message:"must have required property '"+"nrMFNs"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.firstGFN !== undefined){
let data0 = data.firstGFN;
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err2 = {instancePath:instancePath+"/firstGFN",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 18446744073709552000 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/firstGFN",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err4 = {instancePath:instancePath+"/firstGFN",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.firstMFN !== undefined){
let data1 = data.firstMFN;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err5 = {instancePath:instancePath+"/firstMFN",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 18446744073709552000 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/firstMFN",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/firstMFN",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data.nrMFNs !== undefined){
let data2 = data.nrMFNs;
if(!((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2)))){
const err8 = {instancePath:instancePath+"/nrMFNs",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data2 == "number"){
if(data2 > 18446744073709552000 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/nrMFNs",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/nrMFNs",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err11 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
validate91.errors = vErrors;
return errors === 0;
}

const schema218 = {"type":"array","items":{"$ref":"#/definitions/uint32"}};

function validate93(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(Array.isArray(data)){
const len0 = data.length;
for(let i0=0; i0<len0; i0++){
let data0 = data[i0];
if(!((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0)))){
const err0 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(typeof data0 == "number"){
if(data0 > 4294967295 || isNaN(data0)){
const err1 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0 < 0 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/" + i0,schemaPath:"#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate93.errors = vErrors;
return errors === 0;
}


function validate89(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.kernel === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kernel"},message:"must have required property '"+"kernel"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.hypervisor !== undefined){
let data0 = data.hypervisor;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.path === undefined){
const err1 = {instancePath:instancePath+"/hypervisor",schemaPath:"#/properties/hypervisor/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data0.path !== undefined){
if(typeof data0.path !== "string"){
const err2 = {instancePath:instancePath+"/hypervisor/path",schemaPath:"defs.json#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data0.parameters !== undefined){
let data2 = data0.parameters;
if(Array.isArray(data2)){
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
if(typeof data2[i0] !== "string"){
const err3 = {instancePath:instancePath+"/hypervisor/parameters/" + i0,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath:instancePath+"/hypervisor/parameters",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err5 = {instancePath:instancePath+"/hypervisor",schemaPath:"#/properties/hypervisor/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.kernel !== undefined){
let data4 = data.kernel;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.path === undefined){
const err6 = {instancePath:instancePath+"/kernel",schemaPath:"#/properties/kernel/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data4.path !== undefined){
if(typeof data4.path !== "string"){
const err7 = {instancePath:instancePath+"/kernel/path",schemaPath:"defs.json#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data4.parameters !== undefined){
let data6 = data4.parameters;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err8 = {instancePath:instancePath+"/kernel/parameters/" + i1,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err9 = {instancePath:instancePath+"/kernel/parameters",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data4.initrd !== undefined){
if(typeof data4.initrd !== "string"){
const err10 = {instancePath:instancePath+"/kernel/initrd",schemaPath:"defs.json#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err11 = {instancePath:instancePath+"/kernel",schemaPath:"#/properties/kernel/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.image !== undefined){
let data9 = data.image;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.path === undefined){
const err12 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data9.format === undefined){
const err13 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data9.path !== undefined){
if(typeof data9.path !== "string"){
const err14 = {instancePath:instancePath+"/image/path",schemaPath:"defs.json#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data9.format !== undefined){
let data11 = data9.format;
if(typeof data11 !== "string"){
const err15 = {instancePath:instancePath+"/image/format",schemaPath:"defs-vm.json#/definitions/RootImageFormat/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(!(((((data11 === "raw") || (data11 === "qcow2")) || (data11 === "vdi")) || (data11 === "vmdk")) || (data11 === "vhd"))){
const err16 = {instancePath:instancePath+"/image/format",schemaPath:"defs-vm.json#/definitions/RootImageFormat/enum",keyword:"enum",params:{allowedValues: schema209.enum},message:"must be equal to one of the allowed values"};
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
const err17 = {instancePath:instancePath+"/image",schemaPath:"#/properties/image/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.hwConfig !== undefined){
let data12 = data.hwConfig;
if(data12 && typeof data12 == "object" && !Array.isArray(data12)){
if(data12.deviceTree !== undefined){
if(typeof data12.deviceTree !== "string"){
const err18 = {instancePath:instancePath+"/hwConfig/deviceTree",schemaPath:"defs.json#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data12.vcpus !== undefined){
let data14 = data12.vcpus;
if(!((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14)))){
const err19 = {instancePath:instancePath+"/hwConfig/vcpus",schemaPath:"defs.json#/definitions/uint32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data14 == "number"){
if(data14 > 4294967295 || isNaN(data14)){
const err20 = {instancePath:instancePath+"/hwConfig/vcpus",schemaPath:"defs.json#/definitions/uint32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data14 < 0 || isNaN(data14)){
const err21 = {instancePath:instancePath+"/hwConfig/vcpus",schemaPath:"defs.json#/definitions/uint32/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data12.memory !== undefined){
let data15 = data12.memory;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err22 = {instancePath:instancePath+"/hwConfig/memory",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(typeof data15 == "number"){
if(data15 > 18446744073709552000 || isNaN(data15)){
const err23 = {instancePath:instancePath+"/hwConfig/memory",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data15 < 0 || isNaN(data15)){
const err24 = {instancePath:instancePath+"/hwConfig/memory",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data12.dtdevs !== undefined){
let data16 = data12.dtdevs;
if(Array.isArray(data16)){
const len2 = data16.length;
for(let i2=0; i2<len2; i2++){
if(typeof data16[i2] !== "string"){
const err25 = {instancePath:instancePath+"/hwConfig/dtdevs/" + i2,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err26 = {instancePath:instancePath+"/hwConfig/dtdevs",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data12.iomems !== undefined){
let data18 = data12.iomems;
if(Array.isArray(data18)){
const len3 = data18.length;
for(let i3=0; i3<len3; i3++){
if(!(validate91(data18[i3], {instancePath:instancePath+"/hwConfig/iomems/" + i3,parentData:data18,parentDataProperty:i3,rootData}))){
vErrors = append(vErrors, validate91.errors);
errors = vErrors.length;
}
}
}
else {
const err27 = {instancePath:instancePath+"/hwConfig/iomems",schemaPath:"#/properties/hwConfig/properties/iomems/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data12.irqs !== undefined){
if(!(validate93(data12.irqs, {instancePath:instancePath+"/hwConfig/irqs",parentData:data12,parentDataProperty:"irqs",rootData}))){
vErrors = append(vErrors, validate93.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/hwConfig",schemaPath:"#/properties/hwConfig/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
validate89.errors = vErrors;
return errors === 0;
}

const schema221 = {"description":"z/OS platform-specific configurations","type":"object","properties":{"namespaces":{"type":"array","items":{"anyOf":[{"$ref":"defs-zos.json#/definitions/NamespaceReference"}]}}}};
const schema223 = {"type":"object","properties":{"type":{"$ref":"#/definitions/NamespaceType"},"path":{"$ref":"defs.json#/definitions/FilePath"}},"required":["type"]};
const schema224 = {"type":"string","enum":["mount","pid","uts","ipc"]};

function validate99(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.type === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.type !== undefined){
let data0 = data.type;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/NamespaceType/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!((((data0 === "mount") || (data0 === "pid")) || (data0 === "uts")) || (data0 === "ipc"))){
const err2 = {instancePath:instancePath+"/type",schemaPath:"#/definitions/NamespaceType/enum",keyword:"enum",params:{allowedValues: schema224.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err3 = {instancePath:instancePath+"/path",schemaPath:"defs.json#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate99.errors = vErrors;
return errors === 0;
}


function validate97(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.namespaces !== undefined){
let data0 = data.namespaces;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
const _errs4 = errors;
let valid3 = false;
const _errs5 = errors;
if(!(validate99(data0[i0], {instancePath:instancePath+"/namespaces/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = append(vErrors, validate99.errors);
errors = vErrors.length;
}
var _valid0 = _errs5 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const err0 = {instancePath:instancePath+"/namespaces/" + i0,schemaPath:"#/properties/namespaces/items/anyOf",keyword:"anyOf",params:{},message:"must match a schema in anyOf"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
else {
errors = _errs4;
if(vErrors !== null){
if(_errs4){
vErrors.length = _errs4;
}
else {
vErrors = null;
}
}
}
}
}
else {
const err1 = {instancePath:instancePath+"/namespaces",schemaPath:"#/properties/namespaces/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err2 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
validate97.errors = vErrors;
return errors === 0;
}

const schema227 = {"description":"FreeBSD platform-specific configurations","type":"object","properties":{"devices":{"type":"array","items":{"$ref":"defs-freebsd.json#/definitions/Device"}},"jail":{"type":"object","properties":{"parent":{"type":"string"},"host":{"$ref":"defs-freebsd.json#/definitions/SharingModeNoDisable"},"ip4":{"$ref":"defs-freebsd.json#/definitions/SharingMode"},"ip4Addr":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"ip6":{"$ref":"defs-freebsd.json#/definitions/SharingMode"},"ip6Addr":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"vnet":{"$ref":"defs-freebsd.json#/definitions/SharingModeNoDisable"},"interface":{"type":"string"},"vnetInterfaces":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"sysvmsg":{"$ref":"defs-freebsd.json#/definitions/SharingMode"},"sysvsem":{"$ref":"defs-freebsd.json#/definitions/SharingMode"},"sysvshm":{"$ref":"defs-freebsd.json#/definitions/SharingMode"},"enforceStatfs":{"$ref":"defs.json#/definitions/uint8"},"allow":{"type":"object","properties":{"setHostname":{"type":"boolean"},"rawSockets":{"type":"boolean"},"chflags":{"type":"boolean"},"mount":{"$ref":"defs.json#/definitions/ArrayOfStrings"},"quotas":{"type":"boolean"},"socketAf":{"type":"boolean"},"mlock":{"type":"boolean"},"reservedPorts":{"type":"boolean"},"suser":{"type":"boolean"}}}}}}};
const schema231 = {"type":"string","enum":["new","inherit"]};
const schema232 = {"type":"string","enum":["disable","new","inherit"]};
const schema241 = {"type":"integer","minimum":0,"maximum":255};
const schema229 = {"type":"object","properties":{"path":{"type":"string"},"mode":{"$ref":"defs.json#/definitions/FileMode"}}};

function validate105(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.path !== undefined){
if(typeof data.path !== "string"){
const err0 = {instancePath:instancePath+"/path",schemaPath:"#/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.mode !== undefined){
let data1 = data.mode;
if(!((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1)))){
const err1 = {instancePath:instancePath+"/mode",schemaPath:"defs.json#/definitions/FileMode/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data1 == "number"){
if(data1 > 511 || isNaN(data1)){
const err2 = {instancePath:instancePath+"/mode",schemaPath:"defs.json#/definitions/FileMode/maximum",keyword:"maximum",params:{comparison: "<=", limit: 511},message:"must be <= 511"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err3 = {instancePath:instancePath+"/mode",schemaPath:"defs.json#/definitions/FileMode/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
}
else {
const err4 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
validate105.errors = vErrors;
return errors === 0;
}


function validate103(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.devices !== undefined){
let data0 = data.devices;
if(Array.isArray(data0)){
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
if(!(validate105(data0[i0], {instancePath:instancePath+"/devices/" + i0,parentData:data0,parentDataProperty:i0,rootData}))){
vErrors = append(vErrors, validate105.errors);
errors = vErrors.length;
}
}
}
else {
const err0 = {instancePath:instancePath+"/devices",schemaPath:"#/properties/devices/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.jail !== undefined){
let data2 = data.jail;
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.parent !== undefined){
if(typeof data2.parent !== "string"){
const err1 = {instancePath:instancePath+"/jail/parent",schemaPath:"#/properties/jail/properties/parent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data2.host !== undefined){
let data4 = data2.host;
if(typeof data4 !== "string"){
const err2 = {instancePath:instancePath+"/jail/host",schemaPath:"defs-freebsd.json#/definitions/SharingModeNoDisable/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(!((data4 === "new") || (data4 === "inherit"))){
const err3 = {instancePath:instancePath+"/jail/host",schemaPath:"defs-freebsd.json#/definitions/SharingModeNoDisable/enum",keyword:"enum",params:{allowedValues: schema231.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data2.ip4 !== undefined){
let data5 = data2.ip4;
if(typeof data5 !== "string"){
const err4 = {instancePath:instancePath+"/jail/ip4",schemaPath:"defs-freebsd.json#/definitions/SharingMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((data5 === "disable") || (data5 === "new")) || (data5 === "inherit"))){
const err5 = {instancePath:instancePath+"/jail/ip4",schemaPath:"defs-freebsd.json#/definitions/SharingMode/enum",keyword:"enum",params:{allowedValues: schema232.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data2.ip4Addr !== undefined){
let data6 = data2.ip4Addr;
if(Array.isArray(data6)){
const len1 = data6.length;
for(let i1=0; i1<len1; i1++){
if(typeof data6[i1] !== "string"){
const err6 = {instancePath:instancePath+"/jail/ip4Addr/" + i1,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err7 = {instancePath:instancePath+"/jail/ip4Addr",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data2.ip6 !== undefined){
let data8 = data2.ip6;
if(typeof data8 !== "string"){
const err8 = {instancePath:instancePath+"/jail/ip6",schemaPath:"defs-freebsd.json#/definitions/SharingMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((data8 === "disable") || (data8 === "new")) || (data8 === "inherit"))){
const err9 = {instancePath:instancePath+"/jail/ip6",schemaPath:"defs-freebsd.json#/definitions/SharingMode/enum",keyword:"enum",params:{allowedValues: schema232.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.ip6Addr !== undefined){
let data9 = data2.ip6Addr;
if(Array.isArray(data9)){
const len2 = data9.length;
for(let i2=0; i2<len2; i2++){
if(typeof data9[i2] !== "string"){
const err10 = {instancePath:instancePath+"/jail/ip6Addr/" + i2,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err11 = {instancePath:instancePath+"/jail/ip6Addr",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.vnet !== undefined){
let data11 = data2.vnet;
if(typeof data11 !== "string"){
const err12 = {instancePath:instancePath+"/jail/vnet",schemaPath:"defs-freebsd.json#/definitions/SharingModeNoDisable/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!((data11 === "new") || (data11 === "inherit"))){
const err13 = {instancePath:instancePath+"/jail/vnet",schemaPath:"defs-freebsd.json#/definitions/SharingModeNoDisable/enum",keyword:"enum",params:{allowedValues: schema231.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data2.interface !== undefined){
if(typeof data2.interface !== "string"){
const err14 = {instancePath:instancePath+"/jail/interface",schemaPath:"#/properties/jail/properties/interface/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.vnetInterfaces !== undefined){
let data13 = data2.vnetInterfaces;
if(Array.isArray(data13)){
const len3 = data13.length;
for(let i3=0; i3<len3; i3++){
if(typeof data13[i3] !== "string"){
const err15 = {instancePath:instancePath+"/jail/vnetInterfaces/" + i3,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err16 = {instancePath:instancePath+"/jail/vnetInterfaces",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data2.sysvmsg !== undefined){
let data15 = data2.sysvmsg;
if(typeof data15 !== "string"){
const err17 = {instancePath:instancePath+"/jail/sysvmsg",schemaPath:"defs-freebsd.json#/definitions/SharingMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(!(((data15 === "disable") || (data15 === "new")) || (data15 === "inherit"))){
const err18 = {instancePath:instancePath+"/jail/sysvmsg",schemaPath:"defs-freebsd.json#/definitions/SharingMode/enum",keyword:"enum",params:{allowedValues: schema232.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data2.sysvsem !== undefined){
let data16 = data2.sysvsem;
if(typeof data16 !== "string"){
const err19 = {instancePath:instancePath+"/jail/sysvsem",schemaPath:"defs-freebsd.json#/definitions/SharingMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((data16 === "disable") || (data16 === "new")) || (data16 === "inherit"))){
const err20 = {instancePath:instancePath+"/jail/sysvsem",schemaPath:"defs-freebsd.json#/definitions/SharingMode/enum",keyword:"enum",params:{allowedValues: schema232.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data2.sysvshm !== undefined){
let data17 = data2.sysvshm;
if(typeof data17 !== "string"){
const err21 = {instancePath:instancePath+"/jail/sysvshm",schemaPath:"defs-freebsd.json#/definitions/SharingMode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(((data17 === "disable") || (data17 === "new")) || (data17 === "inherit"))){
const err22 = {instancePath:instancePath+"/jail/sysvshm",schemaPath:"defs-freebsd.json#/definitions/SharingMode/enum",keyword:"enum",params:{allowedValues: schema232.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data2.enforceStatfs !== undefined){
let data18 = data2.enforceStatfs;
if(!((typeof data18 == "number") && (!(data18 % 1) && !isNaN(data18)))){
const err23 = {instancePath:instancePath+"/jail/enforceStatfs",schemaPath:"defs.json#/definitions/uint8/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data18 == "number"){
if(data18 > 255 || isNaN(data18)){
const err24 = {instancePath:instancePath+"/jail/enforceStatfs",schemaPath:"defs.json#/definitions/uint8/maximum",keyword:"maximum",params:{comparison: "<=", limit: 255},message:"must be <= 255"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data18 < 0 || isNaN(data18)){
const err25 = {instancePath:instancePath+"/jail/enforceStatfs",schemaPath:"defs.json#/definitions/uint8/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data2.allow !== undefined){
let data19 = data2.allow;
if(data19 && typeof data19 == "object" && !Array.isArray(data19)){
if(data19.setHostname !== undefined){
if(typeof data19.setHostname !== "boolean"){
const err26 = {instancePath:instancePath+"/jail/allow/setHostname",schemaPath:"#/properties/jail/properties/allow/properties/setHostname/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data19.rawSockets !== undefined){
if(typeof data19.rawSockets !== "boolean"){
const err27 = {instancePath:instancePath+"/jail/allow/rawSockets",schemaPath:"#/properties/jail/properties/allow/properties/rawSockets/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data19.chflags !== undefined){
if(typeof data19.chflags !== "boolean"){
const err28 = {instancePath:instancePath+"/jail/allow/chflags",schemaPath:"#/properties/jail/properties/allow/properties/chflags/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data19.mount !== undefined){
let data23 = data19.mount;
if(Array.isArray(data23)){
const len4 = data23.length;
for(let i4=0; i4<len4; i4++){
if(typeof data23[i4] !== "string"){
const err29 = {instancePath:instancePath+"/jail/allow/mount/" + i4,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err30 = {instancePath:instancePath+"/jail/allow/mount",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data19.quotas !== undefined){
if(typeof data19.quotas !== "boolean"){
const err31 = {instancePath:instancePath+"/jail/allow/quotas",schemaPath:"#/properties/jail/properties/allow/properties/quotas/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data19.socketAf !== undefined){
if(typeof data19.socketAf !== "boolean"){
const err32 = {instancePath:instancePath+"/jail/allow/socketAf",schemaPath:"#/properties/jail/properties/allow/properties/socketAf/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data19.mlock !== undefined){
if(typeof data19.mlock !== "boolean"){
const err33 = {instancePath:instancePath+"/jail/allow/mlock",schemaPath:"#/properties/jail/properties/allow/properties/mlock/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data19.reservedPorts !== undefined){
if(typeof data19.reservedPorts !== "boolean"){
const err34 = {instancePath:instancePath+"/jail/allow/reservedPorts",schemaPath:"#/properties/jail/properties/allow/properties/reservedPorts/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data19.suser !== undefined){
if(typeof data19.suser !== "boolean"){
const err35 = {instancePath:instancePath+"/jail/allow/suser",schemaPath:"#/properties/jail/properties/allow/properties/suser/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err36 = {instancePath:instancePath+"/jail/allow",schemaPath:"#/properties/jail/properties/allow/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err37 = {instancePath:instancePath+"/jail",schemaPath:"#/properties/jail/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err38 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
validate103.errors = vErrors;
return errors === 0;
}

const pattern18 = new RegExp("^RLIMIT_[A-Z]+$", "u");
const pattern19 = new RegExp("^[0-9, -]*$", "u");

function validate29(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.ociVersion === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ociVersion"},message:"must have required property '"+"ociVersion"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.ociVersion !== undefined){
if(typeof data.ociVersion !== "string"){
const err1 = {instancePath:instancePath+"/ociVersion",schemaPath:"defs.json#/definitions/ociVersion/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.hooks !== undefined){
let data1 = data.hooks;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.prestart !== undefined){
if(!(validate31(data1.prestart, {instancePath:instancePath+"/hooks/prestart",parentData:data1,parentDataProperty:"prestart",rootData}))){
vErrors = append(vErrors, validate31.errors);
errors = vErrors.length;
}
}
if(data1.createRuntime !== undefined){
if(!(validate31(data1.createRuntime, {instancePath:instancePath+"/hooks/createRuntime",parentData:data1,parentDataProperty:"createRuntime",rootData}))){
vErrors = append(vErrors, validate31.errors);
errors = vErrors.length;
}
}
if(data1.createContainer !== undefined){
if(!(validate31(data1.createContainer, {instancePath:instancePath+"/hooks/createContainer",parentData:data1,parentDataProperty:"createContainer",rootData}))){
vErrors = append(vErrors, validate31.errors);
errors = vErrors.length;
}
}
if(data1.startContainer !== undefined){
if(!(validate31(data1.startContainer, {instancePath:instancePath+"/hooks/startContainer",parentData:data1,parentDataProperty:"startContainer",rootData}))){
vErrors = append(vErrors, validate31.errors);
errors = vErrors.length;
}
}
if(data1.poststart !== undefined){
if(!(validate31(data1.poststart, {instancePath:instancePath+"/hooks/poststart",parentData:data1,parentDataProperty:"poststart",rootData}))){
vErrors = append(vErrors, validate31.errors);
errors = vErrors.length;
}
}
if(data1.poststop !== undefined){
if(!(validate31(data1.poststop, {instancePath:instancePath+"/hooks/poststop",parentData:data1,parentDataProperty:"poststop",rootData}))){
vErrors = append(vErrors, validate31.errors);
errors = vErrors.length;
}
}
}
else {
const err2 = {instancePath:instancePath+"/hooks",schemaPath:"#/properties/hooks/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.annotations !== undefined){
let data8 = data.annotations;
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
for(const key0 in data8){
if(pattern3.test(key0)){
if(typeof data8[key0] !== "string"){
const err3 = {instancePath:instancePath+"/annotations/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"defs.json#/definitions/annotations/patternProperties/.%7B1%2C%7D/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
}
else {
const err4 = {instancePath:instancePath+"/annotations",schemaPath:"defs.json#/definitions/annotations/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.hostname !== undefined){
if(typeof data.hostname !== "string"){
const err5 = {instancePath:instancePath+"/hostname",schemaPath:"#/properties/hostname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.domainname !== undefined){
if(typeof data.domainname !== "string"){
const err6 = {instancePath:instancePath+"/domainname",schemaPath:"#/properties/domainname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.mounts !== undefined){
let data12 = data.mounts;
if(Array.isArray(data12)){
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
if(!(validate40(data12[i0], {instancePath:instancePath+"/mounts/" + i0,parentData:data12,parentDataProperty:i0,rootData}))){
vErrors = append(vErrors, validate40.errors);
errors = vErrors.length;
}
}
}
else {
const err7 = {instancePath:instancePath+"/mounts",schemaPath:"#/properties/mounts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.root !== undefined){
let data14 = data.root;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(data14.path === undefined){
const err8 = {instancePath:instancePath+"/root",schemaPath:"#/properties/root/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data14.path !== undefined){
if(typeof data14.path !== "string"){
const err9 = {instancePath:instancePath+"/root/path",schemaPath:"defs.json#/definitions/FilePath/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data14.readonly !== undefined){
if(typeof data14.readonly !== "boolean"){
const err10 = {instancePath:instancePath+"/root/readonly",schemaPath:"#/properties/root/properties/readonly/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err11 = {instancePath:instancePath+"/root",schemaPath:"#/properties/root/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.process !== undefined){
let data17 = data.process;
if(data17 && typeof data17 == "object" && !Array.isArray(data17)){
if(data17.cwd === undefined){
const err12 = {instancePath:instancePath+"/process",schemaPath:"#/properties/process/required",keyword:"required",params:{missingProperty: "cwd"},message:"must have required property '"+"cwd"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data17.args !== undefined){
let data18 = data17.args;
if(Array.isArray(data18)){
const len1 = data18.length;
for(let i1=0; i1<len1; i1++){
if(typeof data18[i1] !== "string"){
const err13 = {instancePath:instancePath+"/process/args/" + i1,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err14 = {instancePath:instancePath+"/process/args",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data17.commandLine !== undefined){
if(typeof data17.commandLine !== "string"){
const err15 = {instancePath:instancePath+"/process/commandLine",schemaPath:"#/properties/process/properties/commandLine/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data17.consoleSize !== undefined){
let data21 = data17.consoleSize;
if(data21 && typeof data21 == "object" && !Array.isArray(data21)){
if(data21.height === undefined){
const err16 = {instancePath:instancePath+"/process/consoleSize",schemaPath:"#/properties/process/properties/consoleSize/required",keyword:"required",params:{missingProperty: "height"},message:"must have required property '"+"height"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data21.width === undefined){
const err17 = {instancePath:instancePath+"/process/consoleSize",schemaPath:"#/properties/process/properties/consoleSize/required",keyword:"required",params:{missingProperty: "width"},message:"must have required property '"+"width"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data21.height !== undefined){
let data22 = data21.height;
if(!((typeof data22 == "number") && (!(data22 % 1) && !isNaN(data22)))){
const err18 = {instancePath:instancePath+"/process/consoleSize/height",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data22 == "number"){
if(data22 > 18446744073709552000 || isNaN(data22)){
const err19 = {instancePath:instancePath+"/process/consoleSize/height",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data22 < 0 || isNaN(data22)){
const err20 = {instancePath:instancePath+"/process/consoleSize/height",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data21.width !== undefined){
let data23 = data21.width;
if(!((typeof data23 == "number") && (!(data23 % 1) && !isNaN(data23)))){
const err21 = {instancePath:instancePath+"/process/consoleSize/width",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data23 == "number"){
if(data23 > 18446744073709552000 || isNaN(data23)){
const err22 = {instancePath:instancePath+"/process/consoleSize/width",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data23 < 0 || isNaN(data23)){
const err23 = {instancePath:instancePath+"/process/consoleSize/width",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
else {
const err24 = {instancePath:instancePath+"/process/consoleSize",schemaPath:"#/properties/process/properties/consoleSize/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data17.cwd !== undefined){
if(typeof data17.cwd !== "string"){
const err25 = {instancePath:instancePath+"/process/cwd",schemaPath:"#/properties/process/properties/cwd/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data17.env !== undefined){
let data25 = data17.env;
if(Array.isArray(data25)){
const len2 = data25.length;
for(let i2=0; i2<len2; i2++){
if(typeof data25[i2] !== "string"){
const err26 = {instancePath:instancePath+"/process/env/" + i2,schemaPath:"defs.json#/definitions/Env/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err27 = {instancePath:instancePath+"/process/env",schemaPath:"defs.json#/definitions/Env/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data17.terminal !== undefined){
if(typeof data17.terminal !== "boolean"){
const err28 = {instancePath:instancePath+"/process/terminal",schemaPath:"#/properties/process/properties/terminal/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data17.user !== undefined){
let data28 = data17.user;
if(data28 && typeof data28 == "object" && !Array.isArray(data28)){
if(data28.uid !== undefined){
let data29 = data28.uid;
if(!((typeof data29 == "number") && (!(data29 % 1) && !isNaN(data29)))){
const err29 = {instancePath:instancePath+"/process/user/uid",schemaPath:"defs.json#/definitions/UID/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data29 == "number"){
if(data29 > 4294967295 || isNaN(data29)){
const err30 = {instancePath:instancePath+"/process/user/uid",schemaPath:"defs.json#/definitions/UID/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data29 < 0 || isNaN(data29)){
const err31 = {instancePath:instancePath+"/process/user/uid",schemaPath:"defs.json#/definitions/UID/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data28.gid !== undefined){
let data30 = data28.gid;
if(!((typeof data30 == "number") && (!(data30 % 1) && !isNaN(data30)))){
const err32 = {instancePath:instancePath+"/process/user/gid",schemaPath:"defs.json#/definitions/GID/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(typeof data30 == "number"){
if(data30 > 4294967295 || isNaN(data30)){
const err33 = {instancePath:instancePath+"/process/user/gid",schemaPath:"defs.json#/definitions/GID/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data30 < 0 || isNaN(data30)){
const err34 = {instancePath:instancePath+"/process/user/gid",schemaPath:"defs.json#/definitions/GID/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data28.umask !== undefined){
let data31 = data28.umask;
if(!((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31)))){
const err35 = {instancePath:instancePath+"/process/user/umask",schemaPath:"defs.json#/definitions/Umask/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(typeof data31 == "number"){
if(data31 > 4294967295 || isNaN(data31)){
const err36 = {instancePath:instancePath+"/process/user/umask",schemaPath:"defs.json#/definitions/Umask/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},message:"must be <= 4294967295"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data31 < 0 || isNaN(data31)){
const err37 = {instancePath:instancePath+"/process/user/umask",schemaPath:"defs.json#/definitions/Umask/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
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
if(data28.additionalGids !== undefined){
if(!(validate45(data28.additionalGids, {instancePath:instancePath+"/process/user/additionalGids",parentData:data28,parentDataProperty:"additionalGids",rootData}))){
vErrors = append(vErrors, validate45.errors);
errors = vErrors.length;
}
}
if(data28.username !== undefined){
if(typeof data28.username !== "string"){
const err38 = {instancePath:instancePath+"/process/user/username",schemaPath:"#/properties/process/properties/user/properties/username/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath:instancePath+"/process/user",schemaPath:"#/properties/process/properties/user/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data17.capabilities !== undefined){
let data34 = data17.capabilities;
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.bounding !== undefined){
let data35 = data34.bounding;
if(Array.isArray(data35)){
const len3 = data35.length;
for(let i3=0; i3<len3; i3++){
if(typeof data35[i3] !== "string"){
const err40 = {instancePath:instancePath+"/process/capabilities/bounding/" + i3,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath:instancePath+"/process/capabilities/bounding",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data34.permitted !== undefined){
let data37 = data34.permitted;
if(Array.isArray(data37)){
const len4 = data37.length;
for(let i4=0; i4<len4; i4++){
if(typeof data37[i4] !== "string"){
const err42 = {instancePath:instancePath+"/process/capabilities/permitted/" + i4,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err43 = {instancePath:instancePath+"/process/capabilities/permitted",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data34.effective !== undefined){
let data39 = data34.effective;
if(Array.isArray(data39)){
const len5 = data39.length;
for(let i5=0; i5<len5; i5++){
if(typeof data39[i5] !== "string"){
const err44 = {instancePath:instancePath+"/process/capabilities/effective/" + i5,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
}
else {
const err45 = {instancePath:instancePath+"/process/capabilities/effective",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data34.inheritable !== undefined){
let data41 = data34.inheritable;
if(Array.isArray(data41)){
const len6 = data41.length;
for(let i6=0; i6<len6; i6++){
if(typeof data41[i6] !== "string"){
const err46 = {instancePath:instancePath+"/process/capabilities/inheritable/" + i6,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/process/capabilities/inheritable",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data34.ambient !== undefined){
let data43 = data34.ambient;
if(Array.isArray(data43)){
const len7 = data43.length;
for(let i7=0; i7<len7; i7++){
if(typeof data43[i7] !== "string"){
const err48 = {instancePath:instancePath+"/process/capabilities/ambient/" + i7,schemaPath:"defs.json#/definitions/ArrayOfStrings/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
}
else {
const err49 = {instancePath:instancePath+"/process/capabilities/ambient",schemaPath:"defs.json#/definitions/ArrayOfStrings/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err50 = {instancePath:instancePath+"/process/capabilities",schemaPath:"#/properties/process/properties/capabilities/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data17.apparmorProfile !== undefined){
if(typeof data17.apparmorProfile !== "string"){
const err51 = {instancePath:instancePath+"/process/apparmorProfile",schemaPath:"#/properties/process/properties/apparmorProfile/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data17.oomScoreAdj !== undefined){
let data46 = data17.oomScoreAdj;
if(!((typeof data46 == "number") && (!(data46 % 1) && !isNaN(data46)))){
const err52 = {instancePath:instancePath+"/process/oomScoreAdj",schemaPath:"#/properties/process/properties/oomScoreAdj/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
if(data17.selinuxLabel !== undefined){
if(typeof data17.selinuxLabel !== "string"){
const err53 = {instancePath:instancePath+"/process/selinuxLabel",schemaPath:"#/properties/process/properties/selinuxLabel/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data17.ioPriority !== undefined){
let data48 = data17.ioPriority;
if(data48 && typeof data48 == "object" && !Array.isArray(data48)){
if(data48.class === undefined){
const err54 = {instancePath:instancePath+"/process/ioPriority",schemaPath:"#/properties/process/properties/ioPriority/required",keyword:"required",params:{missingProperty: "class"},message:"must have required property '"+"class"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data48.class !== undefined){
let data49 = data48.class;
if(typeof data49 !== "string"){
const err55 = {instancePath:instancePath+"/process/ioPriority/class",schemaPath:"#/properties/process/properties/ioPriority/properties/class/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(!(((data49 === "IOPRIO_CLASS_RT") || (data49 === "IOPRIO_CLASS_BE")) || (data49 === "IOPRIO_CLASS_IDLE"))){
const err56 = {instancePath:instancePath+"/process/ioPriority/class",schemaPath:"#/properties/process/properties/ioPriority/properties/class/enum",keyword:"enum",params:{allowedValues: schema61.properties.process.properties.ioPriority.properties.class.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data48.priority !== undefined){
let data50 = data48.priority;
if(!((typeof data50 == "number") && (!(data50 % 1) && !isNaN(data50)))){
const err57 = {instancePath:instancePath+"/process/ioPriority/priority",schemaPath:"defs.json#/definitions/int32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(typeof data50 == "number"){
if(data50 > 2147483647 || isNaN(data50)){
const err58 = {instancePath:instancePath+"/process/ioPriority/priority",schemaPath:"defs.json#/definitions/int32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
if(data50 < -2147483648 || isNaN(data50)){
const err59 = {instancePath:instancePath+"/process/ioPriority/priority",schemaPath:"defs.json#/definitions/int32/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},message:"must be >= -2147483648"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
}
else {
const err60 = {instancePath:instancePath+"/process/ioPriority",schemaPath:"#/properties/process/properties/ioPriority/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data17.noNewPrivileges !== undefined){
if(typeof data17.noNewPrivileges !== "boolean"){
const err61 = {instancePath:instancePath+"/process/noNewPrivileges",schemaPath:"#/properties/process/properties/noNewPrivileges/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data17.scheduler !== undefined){
let data52 = data17.scheduler;
if(data52 && typeof data52 == "object" && !Array.isArray(data52)){
if(data52.policy === undefined){
const err62 = {instancePath:instancePath+"/process/scheduler",schemaPath:"#/properties/process/properties/scheduler/required",keyword:"required",params:{missingProperty: "policy"},message:"must have required property '"+"policy"+"'"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(data52.policy !== undefined){
let data53 = data52.policy;
if(typeof data53 !== "string"){
const err63 = {instancePath:instancePath+"/process/scheduler/policy",schemaPath:"defs-linux.json#/definitions/SchedulerPolicy/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
if(!(((((((data53 === "SCHED_OTHER") || (data53 === "SCHED_FIFO")) || (data53 === "SCHED_RR")) || (data53 === "SCHED_BATCH")) || (data53 === "SCHED_ISO")) || (data53 === "SCHED_IDLE")) || (data53 === "SCHED_DEADLINE"))){
const err64 = {instancePath:instancePath+"/process/scheduler/policy",schemaPath:"defs-linux.json#/definitions/SchedulerPolicy/enum",keyword:"enum",params:{allowedValues: schema95.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data52.nice !== undefined){
let data54 = data52.nice;
if(!((typeof data54 == "number") && (!(data54 % 1) && !isNaN(data54)))){
const err65 = {instancePath:instancePath+"/process/scheduler/nice",schemaPath:"defs.json#/definitions/int32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(typeof data54 == "number"){
if(data54 > 2147483647 || isNaN(data54)){
const err66 = {instancePath:instancePath+"/process/scheduler/nice",schemaPath:"defs.json#/definitions/int32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
if(data54 < -2147483648 || isNaN(data54)){
const err67 = {instancePath:instancePath+"/process/scheduler/nice",schemaPath:"defs.json#/definitions/int32/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},message:"must be >= -2147483648"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
}
if(data52.priority !== undefined){
let data55 = data52.priority;
if(!((typeof data55 == "number") && (!(data55 % 1) && !isNaN(data55)))){
const err68 = {instancePath:instancePath+"/process/scheduler/priority",schemaPath:"defs.json#/definitions/int32/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(typeof data55 == "number"){
if(data55 > 2147483647 || isNaN(data55)){
const err69 = {instancePath:instancePath+"/process/scheduler/priority",schemaPath:"defs.json#/definitions/int32/maximum",keyword:"maximum",params:{comparison: "<=", limit: 2147483647},message:"must be <= 2147483647"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data55 < -2147483648 || isNaN(data55)){
const err70 = {instancePath:instancePath+"/process/scheduler/priority",schemaPath:"defs.json#/definitions/int32/minimum",keyword:"minimum",params:{comparison: ">=", limit: -2147483648},message:"must be >= -2147483648"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
if(data52.flags !== undefined){
let data56 = data52.flags;
if(Array.isArray(data56)){
const len8 = data56.length;
for(let i8=0; i8<len8; i8++){
let data57 = data56[i8];
if(typeof data57 !== "string"){
const err71 = {instancePath:instancePath+"/process/scheduler/flags/" + i8,schemaPath:"defs-linux.json#/definitions/SchedulerFlag/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(!(((((((data57 === "SCHED_FLAG_RESET_ON_FORK") || (data57 === "SCHED_FLAG_RECLAIM")) || (data57 === "SCHED_FLAG_DL_OVERRUN")) || (data57 === "SCHED_FLAG_KEEP_POLICY")) || (data57 === "SCHED_FLAG_KEEP_PARAMS")) || (data57 === "SCHED_FLAG_UTIL_CLAMP_MIN")) || (data57 === "SCHED_FLAG_UTIL_CLAMP_MAX"))){
const err72 = {instancePath:instancePath+"/process/scheduler/flags/" + i8,schemaPath:"defs-linux.json#/definitions/SchedulerFlag/enum",keyword:"enum",params:{allowedValues: schema98.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
}
else {
const err73 = {instancePath:instancePath+"/process/scheduler/flags",schemaPath:"#/properties/process/properties/scheduler/properties/flags/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data52.runtime !== undefined){
let data58 = data52.runtime;
if(!((typeof data58 == "number") && (!(data58 % 1) && !isNaN(data58)))){
const err74 = {instancePath:instancePath+"/process/scheduler/runtime",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(typeof data58 == "number"){
if(data58 > 18446744073709552000 || isNaN(data58)){
const err75 = {instancePath:instancePath+"/process/scheduler/runtime",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data58 < 0 || isNaN(data58)){
const err76 = {instancePath:instancePath+"/process/scheduler/runtime",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
}
if(data52.deadline !== undefined){
let data59 = data52.deadline;
if(!((typeof data59 == "number") && (!(data59 % 1) && !isNaN(data59)))){
const err77 = {instancePath:instancePath+"/process/scheduler/deadline",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
if(typeof data59 == "number"){
if(data59 > 18446744073709552000 || isNaN(data59)){
const err78 = {instancePath:instancePath+"/process/scheduler/deadline",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
if(data59 < 0 || isNaN(data59)){
const err79 = {instancePath:instancePath+"/process/scheduler/deadline",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
}
if(data52.period !== undefined){
let data60 = data52.period;
if(!((typeof data60 == "number") && (!(data60 % 1) && !isNaN(data60)))){
const err80 = {instancePath:instancePath+"/process/scheduler/period",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
if(typeof data60 == "number"){
if(data60 > 18446744073709552000 || isNaN(data60)){
const err81 = {instancePath:instancePath+"/process/scheduler/period",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
if(data60 < 0 || isNaN(data60)){
const err82 = {instancePath:instancePath+"/process/scheduler/period",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
}
}
}
else {
const err83 = {instancePath:instancePath+"/process/scheduler",schemaPath:"#/properties/process/properties/scheduler/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data17.rlimits !== undefined){
let data61 = data17.rlimits;
if(Array.isArray(data61)){
const len9 = data61.length;
for(let i9=0; i9<len9; i9++){
let data62 = data61[i9];
if(data62 && typeof data62 == "object" && !Array.isArray(data62)){
if(data62.type === undefined){
const err84 = {instancePath:instancePath+"/process/rlimits/" + i9,schemaPath:"#/properties/process/properties/rlimits/items/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data62.soft === undefined){
const err85 = {instancePath:instancePath+"/process/rlimits/" + i9,schemaPath:"#/properties/process/properties/rlimits/items/required",keyword:"required",params:{missingProperty: "soft"},message:"must have required property '"+"soft"+"'"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data62.hard === undefined){
const err86 = {instancePath:instancePath+"/process/rlimits/" + i9,schemaPath:"#/properties/process/properties/rlimits/items/required",keyword:"required",params:{missingProperty: "hard"},message:"must have required property '"+"hard"+"'"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data62.hard !== undefined){
let data63 = data62.hard;
if(!((typeof data63 == "number") && (!(data63 % 1) && !isNaN(data63)))){
const err87 = {instancePath:instancePath+"/process/rlimits/" + i9+"/hard",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(typeof data63 == "number"){
if(data63 > 18446744073709552000 || isNaN(data63)){
const err88 = {instancePath:instancePath+"/process/rlimits/" + i9+"/hard",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data63 < 0 || isNaN(data63)){
const err89 = {instancePath:instancePath+"/process/rlimits/" + i9+"/hard",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
}
}
if(data62.soft !== undefined){
let data64 = data62.soft;
if(!((typeof data64 == "number") && (!(data64 % 1) && !isNaN(data64)))){
const err90 = {instancePath:instancePath+"/process/rlimits/" + i9+"/soft",schemaPath:"defs.json#/definitions/uint64/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(typeof data64 == "number"){
if(data64 > 18446744073709552000 || isNaN(data64)){
const err91 = {instancePath:instancePath+"/process/rlimits/" + i9+"/soft",schemaPath:"defs.json#/definitions/uint64/maximum",keyword:"maximum",params:{comparison: "<=", limit: 18446744073709552000},message:"must be <= 18446744073709552000"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data64 < 0 || isNaN(data64)){
const err92 = {instancePath:instancePath+"/process/rlimits/" + i9+"/soft",schemaPath:"defs.json#/definitions/uint64/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},message:"must be >= 0"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
}
}
if(data62.type !== undefined){
let data65 = data62.type;
if(typeof data65 === "string"){
if(!pattern18.test(data65)){
const err93 = {instancePath:instancePath+"/process/rlimits/" + i9+"/type",schemaPath:"#/properties/process/properties/rlimits/items/properties/type/pattern",keyword:"pattern",params:{pattern: "^RLIMIT_[A-Z]+$"},message:"must match pattern \""+"^RLIMIT_[A-Z]+$"+"\""};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
}
else {
const err94 = {instancePath:instancePath+"/process/rlimits/" + i9+"/type",schemaPath:"#/properties/process/properties/rlimits/items/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
}
}
else {
const err95 = {instancePath:instancePath+"/process/rlimits/" + i9,schemaPath:"#/properties/process/properties/rlimits/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err96 = {instancePath:instancePath+"/process/rlimits",schemaPath:"#/properties/process/properties/rlimits/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
if(data17.execCPUAffinity !== undefined){
let data66 = data17.execCPUAffinity;
if(data66 && typeof data66 == "object" && !Array.isArray(data66)){
if(data66.initial !== undefined){
let data67 = data66.initial;
if(typeof data67 === "string"){
if(!pattern19.test(data67)){
const err97 = {instancePath:instancePath+"/process/execCPUAffinity/initial",schemaPath:"#/properties/process/properties/execCPUAffinity/properties/initial/pattern",keyword:"pattern",params:{pattern: "^[0-9, -]*$"},message:"must match pattern \""+"^[0-9, -]*$"+"\""};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
else {
const err98 = {instancePath:instancePath+"/process/execCPUAffinity/initial",schemaPath:"#/properties/process/properties/execCPUAffinity/properties/initial/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data66.final !== undefined){
let data68 = data66.final;
if(typeof data68 === "string"){
if(!pattern19.test(data68)){
const err99 = {instancePath:instancePath+"/process/execCPUAffinity/final",schemaPath:"#/properties/process/properties/execCPUAffinity/properties/final/pattern",keyword:"pattern",params:{pattern: "^[0-9, -]*$"},message:"must match pattern \""+"^[0-9, -]*$"+"\""};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
else {
const err100 = {instancePath:instancePath+"/process/execCPUAffinity/final",schemaPath:"#/properties/process/properties/execCPUAffinity/properties/final/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err101 = {instancePath:instancePath+"/process/execCPUAffinity",schemaPath:"#/properties/process/properties/execCPUAffinity/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
}
else {
const err102 = {instancePath:instancePath+"/process",schemaPath:"#/properties/process/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data.linux !== undefined){
if(!(validate49(data.linux, {instancePath:instancePath+"/linux",parentData:data,parentDataProperty:"linux",rootData}))){
vErrors = append(vErrors, validate49.errors);
errors = vErrors.length;
}
}
if(data.solaris !== undefined){
let data70 = data.solaris;
if(data70 && typeof data70 == "object" && !Array.isArray(data70)){
if(data70.milestone !== undefined){
if(typeof data70.milestone !== "string"){
const err103 = {instancePath:instancePath+"/solaris/milestone",schemaPath:"config-solaris.json#/solaris/properties/milestone/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data70.limitpriv !== undefined){
if(typeof data70.limitpriv !== "string"){
const err104 = {instancePath:instancePath+"/solaris/limitpriv",schemaPath:"config-solaris.json#/solaris/properties/limitpriv/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data70.maxShmMemory !== undefined){
if(typeof data70.maxShmMemory !== "string"){
const err105 = {instancePath:instancePath+"/solaris/maxShmMemory",schemaPath:"config-solaris.json#/solaris/properties/maxShmMemory/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data70.cappedCPU !== undefined){
let data74 = data70.cappedCPU;
if(data74 && typeof data74 == "object" && !Array.isArray(data74)){
if(data74.ncpus !== undefined){
if(typeof data74.ncpus !== "string"){
const err106 = {instancePath:instancePath+"/solaris/cappedCPU/ncpus",schemaPath:"config-solaris.json#/solaris/properties/cappedCPU/properties/ncpus/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err107 = {instancePath:instancePath+"/solaris/cappedCPU",schemaPath:"config-solaris.json#/solaris/properties/cappedCPU/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data70.cappedMemory !== undefined){
let data76 = data70.cappedMemory;
if(data76 && typeof data76 == "object" && !Array.isArray(data76)){
if(data76.physical !== undefined){
if(typeof data76.physical !== "string"){
const err108 = {instancePath:instancePath+"/solaris/cappedMemory/physical",schemaPath:"config-solaris.json#/solaris/properties/cappedMemory/properties/physical/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data76.swap !== undefined){
if(typeof data76.swap !== "string"){
const err109 = {instancePath:instancePath+"/solaris/cappedMemory/swap",schemaPath:"config-solaris.json#/solaris/properties/cappedMemory/properties/swap/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
else {
const err110 = {instancePath:instancePath+"/solaris/cappedMemory",schemaPath:"config-solaris.json#/solaris/properties/cappedMemory/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
if(data70.anet !== undefined){
let data79 = data70.anet;
if(Array.isArray(data79)){
const len10 = data79.length;
for(let i10=0; i10<len10; i10++){
let data80 = data79[i10];
if(data80 && typeof data80 == "object" && !Array.isArray(data80)){
if(data80.linkname !== undefined){
if(typeof data80.linkname !== "string"){
const err111 = {instancePath:instancePath+"/solaris/anet/" + i10+"/linkname",schemaPath:"config-solaris.json#/solaris/properties/anet/items/properties/linkname/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data80.lowerLink !== undefined){
if(typeof data80.lowerLink !== "string"){
const err112 = {instancePath:instancePath+"/solaris/anet/" + i10+"/lowerLink",schemaPath:"config-solaris.json#/solaris/properties/anet/items/properties/lowerLink/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
}
if(data80.allowedAddress !== undefined){
if(typeof data80.allowedAddress !== "string"){
const err113 = {instancePath:instancePath+"/solaris/anet/" + i10+"/allowedAddress",schemaPath:"config-solaris.json#/solaris/properties/anet/items/properties/allowedAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data80.configureAllowedAddress !== undefined){
if(typeof data80.configureAllowedAddress !== "string"){
const err114 = {instancePath:instancePath+"/solaris/anet/" + i10+"/configureAllowedAddress",schemaPath:"config-solaris.json#/solaris/properties/anet/items/properties/configureAllowedAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
}
if(data80.defrouter !== undefined){
if(typeof data80.defrouter !== "string"){
const err115 = {instancePath:instancePath+"/solaris/anet/" + i10+"/defrouter",schemaPath:"config-solaris.json#/solaris/properties/anet/items/properties/defrouter/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
}
if(data80.macAddress !== undefined){
if(typeof data80.macAddress !== "string"){
const err116 = {instancePath:instancePath+"/solaris/anet/" + i10+"/macAddress",schemaPath:"config-solaris.json#/solaris/properties/anet/items/properties/macAddress/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
}
if(data80.linkProtection !== undefined){
if(typeof data80.linkProtection !== "string"){
const err117 = {instancePath:instancePath+"/solaris/anet/" + i10+"/linkProtection",schemaPath:"config-solaris.json#/solaris/properties/anet/items/properties/linkProtection/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err118 = {instancePath:instancePath+"/solaris/anet/" + i10,schemaPath:"config-solaris.json#/solaris/properties/anet/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err119 = {instancePath:instancePath+"/solaris/anet",schemaPath:"config-solaris.json#/solaris/properties/anet/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
}
else {
const err120 = {instancePath:instancePath+"/solaris",schemaPath:"config-solaris.json#/solaris/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data.windows !== undefined){
if(!(validate85(data.windows, {instancePath:instancePath+"/windows",parentData:data,parentDataProperty:"windows",rootData}))){
vErrors = append(vErrors, validate85.errors);
errors = vErrors.length;
}
}
if(data.vm !== undefined){
if(!(validate89(data.vm, {instancePath:instancePath+"/vm",parentData:data,parentDataProperty:"vm",rootData}))){
vErrors = append(vErrors, validate89.errors);
errors = vErrors.length;
}
}
if(data.zos !== undefined){
if(!(validate97(data.zos, {instancePath:instancePath+"/zos",parentData:data,parentDataProperty:"zos",rootData}))){
vErrors = append(vErrors, validate97.errors);
errors = vErrors.length;
}
}
if(data.freebsd !== undefined){
if(!(validate103(data.freebsd, {instancePath:instancePath+"/freebsd",parentData:data,parentDataProperty:"freebsd",rootData}))){
vErrors = append(vErrors, validate103.errors);
errors = vErrors.length;
}
}
}
else {
const err121 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
validate29.errors = vErrors;
return errors === 0;
}

