// @ts-nocheck
// This file is generated: npm run generate
import { append, codePointLength, equal, type Validator } from '../schema.ts';

export const validate: Validator = validate20 as unknown as Validator;
const schema31 = {"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:pratique:schema:facts:1","title":"Facts","description":"What pratique read of one subject, without a judgement: `pratique inspect -f json`, which prints a list of them where an input gives several. Texts are as the input has them. Fields may be added; what stands here keeps its name and meaning.","type":"object","required":["schema","tool","name","kind","platform","references","config","blobs","layers","packages","recipe","environment","repository","sif","squashfs","files","digest","problems","gaps"],"properties":{"schema":{"description":"Form of this document.","const":"pratique.facts/1"},"tool":{"description":"The program that wrote the document.","type":"object","required":["name","version"],"properties":{"name":{"description":"Always pratique.","type":"string","minLength":1},"version":{"description":"Version by semver.","type":"string","minLength":1}}},"name":{"description":"As given, plus #tag or @platform where one input gives several subjects.","type":"string"},"kind":{"description":"What the input is.","enum":["oci-layout","oci-archive","docker-archive","registry","containers-dir","sif","oci-sif","squashfs","rootfs","oci-document","runtime-config","kubernetes","dockerfile","definition","conda-environment","conda-lock","conda-explicit","pixi","pip-requirements","spack","repository"]},"platform":{"description":"os/arch[/variant].","type":["string","null"]},"references":{"description":"Names under which the image is stored here.","type":"array","items":{"type":"string"}},"config":{"description":"null where there is none.","oneOf":[{"$ref":"#/$defs/config"},{"type":"null"}]},"blobs":{"description":"What the documents of an image refer to, layers included.","type":"array","items":{"$ref":"#/$defs/blob"}},"layers":{"description":"Of an image; a SIF or squashfs that is one root file system has none.","type":"array","items":{"$ref":"#/$defs/layer"}},"packages":{"description":"Of lock and environment files. Packages that are installed in an image are not read yet: `gaps` says so.","type":"array","items":{"$ref":"#/$defs/package"}},"recipe":{"description":"null where there is none.","oneOf":[{"$ref":"#/$defs/recipe"},{"type":"null"}]},"environment":{"description":"null where there is none.","oneOf":[{"$ref":"#/$defs/environment"},{"type":"null"}]},"repository":{"description":"null where there is none.","oneOf":[{"$ref":"#/$defs/repository"},{"type":"null"}]},"sif":{"description":"null where it is none.","oneOf":[{"$ref":"#/$defs/sif"},{"type":"null"}]},"squashfs":{"description":"Every squashfs that the subject is or holds.","type":"array","items":{"$ref":"#/$defs/squashfs"}},"files":{"description":"The effective tree: sorted by path, of one squashfs in its own order. null where there is none, and with --no-files.","type":["array","null"],"items":{"$ref":"#/$defs/file"}},"digest":{"description":"The manifest's, else the file's; null where none was computed.","type":["string","null"]},"problems":{"description":"What is wrong with the input, as far as it keeps from reading it or contradicts itself.","type":"array","items":{"$ref":"#/$defs/problem"}},"gaps":{"description":"What could not be looked at.","type":"array","items":{"type":"string"}}},"$defs":{"config":{"description":"What an image asks of whoever starts it; of a runtime's config.json what it says of the process. What is not set is empty.","type":"object","required":["user","entrypoint","cmd","workdir","env","labels","exposedPorts","volumes","stopSignal","healthcheck","onbuild","shell","created","author"],"properties":{"user":{"description":"As written: a name or number, with a group behind a colon.","type":"string"},"entrypoint":{"description":"The program and its arguments.","type":"array","items":{"type":"string"}},"cmd":{"description":"What is appended to the entrypoint, or started where there is none.","type":"array","items":{"type":"string"}},"workdir":{"description":"Where it starts.","type":"string"},"env":{"description":"Environment variables; of one that is set twice the last value.","type":"object","additionalProperties":{"type":"string"}},"labels":{"description":"Labels of the config.","type":"object","additionalProperties":{"type":"string"}},"exposedPorts":{"description":"As written: 8080/tcp.","type":"array","items":{"type":"string"}},"volumes":{"description":"Paths that are volumes; of a runtime's config.json where something is mounted.","type":"array","items":{"type":"string"}},"stopSignal":{"description":"The signal that ends it.","type":"string"},"healthcheck":{"description":"The command of Docker's health check.","type":"array","items":{"type":"string"}},"onbuild":{"description":"Docker's instructions for images that are built from this one.","type":"array","items":{"type":"string"}},"shell":{"description":"Docker's shell for commands that are texts.","type":"array","items":{"type":"string"}},"created":{"description":"RFC 3339 date-time, as written.","type":"string"},"author":{"description":"As written.","type":"string"}}},"blob":{"description":"What a document refers to by its digest.","type":"object","required":["role","digest","size","mediaType","state"],"properties":{"role":{"description":"manifest, config, layer or blob; orphan: nothing refers to it.","type":"string"},"digest":{"description":"As written.","type":"string"},"size":{"description":"Bytes, as stated.","type":["integer","null"]},"mediaType":{"description":"As stated.","type":["string","null"]},"state":{"description":"present, absent, elsewhere (no part of this input), unread.","type":"string"}}},"layer":{"description":"A layer of an image.","type":"object","required":["index","digest","diffId","statedDigest","statedDiffId","size","contentSize","compression","mediaType","entries","createdBy","state","complete"],"properties":{"index":{"description":"Base first, from 0.","type":"integer"},"digest":{"description":"Computed of the bytes as stored; null where they were not hashed or are not there.","type":["string","null"]},"diffId":{"description":"Computed of the bytes unpacked.","type":["string","null"]},"statedDigest":{"description":"As the manifest says.","type":["string","null"]},"statedDiffId":{"description":"As the config says.","type":["string","null"]},"size":{"description":"Bytes as stored; as stated where they are not there.","type":["integer","null"]},"contentSize":{"description":"Bytes unpacked; of a squashfs those of the files.","type":["integer","null"]},"compression":{"description":"none, gzip, zstd, xz, bzip2, squashfs, unknown.","type":"string"},"mediaType":{"description":"As the manifest says.","type":["string","null"]},"entries":{"description":"Entries of its own, whiteouts among them.","type":"integer"},"createdBy":{"description":"The entry of the history that made it.","type":["string","null"]},"state":{"description":"read; absent: not in the input; foreign: not distributed with the image; opaque: no file system.","enum":["read","absent","foreign","opaque"]},"complete":{"description":"Whether it was read to its end.","type":"boolean"}}},"package":{"description":"A package that a lock or environment file names.","type":"object","required":["manager","name","version","requirement","build","channel","platform","groups","file","line"],"properties":{"manager":{"description":"The world of names: conda, pypi, spack, other.","type":"string"},"name":{"description":"As written.","type":"string"},"version":{"description":"Where one is fixed.","type":["string","null"]},"requirement":{"description":"What an environment file asks for, as written; null in lock files.","type":["string","null"]},"build":{"description":"Build string of conda, hash of Spack.","type":["string","null"]},"channel":{"description":"Name or address of the channel or index.","type":["string","null"]},"platform":{"description":"The platform that it is for; null: for all.","type":["string","null"]},"groups":{"description":"Categories, extras, features or environments that it belongs to; empty: always installed.","type":"array","items":{"type":"string"}},"file":{"description":"Where it stands.","type":"string"},"line":{"description":"From 1.","type":"integer","minimum":1}}},"recipe":{"description":"A Dockerfile or definition file: what the subject is, or what it keeps of its making.","type":"object","required":["kind","stages"],"properties":{"kind":{"description":"Which of the two.","enum":["dockerfile","definition"]},"stages":{"description":"In the order of the file.","type":"array","items":{"$ref":"#/$defs/stage"}}}},"stage":{"description":"One stage of a recipe.","type":"object","required":["name","from","agent","base","steps","line"],"properties":{"name":{"description":"As other stages name it.","type":["string","null"]},"from":{"description":"image, stage, scratch, local, distribution, unknown.","type":"string"},"agent":{"description":"Who fetches the base: docker, or the value of Bootstrap in lower case.","type":"string"},"base":{"description":"The reference, path, release or stage that it starts from; as written where variables are not known.","type":["string","null"]},"steps":{"description":"How many steps there are of each kind.","type":"object","additionalProperties":{"type":"integer"}},"line":{"description":"From 1.","type":"integer","minimum":1}}},"environment":{"description":"What a file of packages says beside them.","type":"object","required":["file","format","name","channels","platforms","sources","environments","options"],"properties":{"file":{"description":"The file.","type":"string"},"format":{"description":"conda-environment, conda-specs, conda-lock, conda-explicit, conda-list, pixi.toml, pyproject.toml, pixi, pylock, requirements, constraints, pipfile, pipfile-lock, spack.","type":"string"},"name":{"description":"Of the environment or project.","type":["string","null"]},"channels":{"description":"In the order in which they count; of Spack its repositories of packages.","type":"array","items":{"type":"string"}},"platforms":{"description":"Those that it is for.","type":"array","items":{"type":"string"}},"sources":{"description":"Files that it was made from or includes.","type":"array","items":{"type":"string"}},"environments":{"description":"Of pixi.","type":"array","items":{"type":"string"}},"options":{"description":"What else it sets.","type":"array","items":{"type":"string"}}}},"repository":{"description":"A folder as repo2docker would build it.","type":"object","required":["buildPack","decidedBy","folder","python","files","entries"],"properties":{"buildPack":{"description":"The build pack that takes it.","type":"string"},"decidedBy":{"description":"The file because of which.","type":["string","null"]},"folder":{"description":"binder, .binder, or empty for the root.","type":"string"},"python":{"description":"The version of Python that is asked for.","type":["string","null"]},"files":{"description":"Files with a name that repo2docker knows.","type":"array","items":{"description":"One of them.","type":"object","required":["path","use","by"],"properties":{"path":{"description":"Relative to the root.","type":"string"},"use":{"description":"read, named (in one that is read), outside (of the folder that counts), shadowed.","type":"string"},"by":{"description":"The file or folder because of which.","type":["string","null"]}}}},"entries":{"description":"Files, folders and links in all.","type":"integer"}}},"sif":{"description":"A Singularity image file.","type":"object","required":["header","objects","signatures"],"properties":{"header":{"description":"null where it cannot be read.","oneOf":[{"$ref":"#/$defs/sifHeader"},{"type":"null"}]},"objects":{"description":"In the order of the table.","type":"array","items":{"$ref":"#/$defs/sifObject"}},"signatures":{"description":"What they say; nothing is verified.","type":"array","items":{"$ref":"#/$defs/sifSignature"}}}},"sifHeader":{"description":"The header of a SIF.","type":"object","required":["launchScript","version","architecture","id","created","modified"],"properties":{"launchScript":{"description":"The first line of the file.","type":"string"},"version":{"description":"Of the format.","type":"string"},"architecture":{"description":"As Go names it.","type":["string","null"]},"id":{"description":"UUID.","type":"string"},"created":{"description":"Seconds since 1970.","type":"number"},"modified":{"description":"Seconds since 1970.","type":"number"}}},"sifObject":{"description":"One object of a SIF.","type":"object","required":["id","type","name","group","link","offset","size","created","modified","fileSystem","role","architecture","digest"],"properties":{"id":{"description":"As signatures name it.","type":"integer"},"type":{"description":"definition, environment, labels, partition, signature, generic-json, generic, crypto-message, sbom, oci-root-index, oci-blob, unknown.","type":"string"},"name":{"description":"As written.","type":"string"},"group":{"description":"The group that it belongs to.","type":["integer","null"]},"link":{"description":"What it refers to.","oneOf":[{"description":"An object, or all of a group.","type":"object","required":["kind","id"],"properties":{"kind":{"enum":["object","group"]},"id":{"type":"integer"}}},{"type":"null"}]},"offset":{"description":"Bytes from the start of the file.","type":"number"},"size":{"description":"Bytes.","type":"number"},"created":{"description":"Seconds since 1970.","type":"number"},"modified":{"description":"Seconds since 1970.","type":"number"},"fileSystem":{"description":"Of a partition: squashfs, ext3, archive, raw, encrypted-squashfs, gocryptfs-squashfs, unknown.","type":["string","null"]},"role":{"description":"Of a partition: system, primary-system, data, overlay, unknown.","type":["string","null"]},"architecture":{"description":"Of a partition, as Go names it.","type":["string","null"]},"digest":{"description":"Of an OCI blob, as written.","type":["string","null"]}}},"sifSignature":{"description":"What one signature says of itself.","type":"object","required":["id","form","hash","claimedFingerprint","objects","coversHeader"],"properties":{"id":{"description":"Of its object.","type":"integer"},"form":{"description":"OpenPGP, or an envelope of DSSE.","enum":["pgp","dsse","unknown"]},"hash":{"description":"As its descriptor says: sha256, …","type":"string"},"claimedFingerprint":{"description":"Of the key, as its descriptor says: nobody has proved it.","type":["string","null"]},"objects":{"description":"Ids of the objects that it is linked to.","type":"array","items":{"type":"integer"}},"coversHeader":{"description":"Whether header and descriptors are signed with the objects.","type":"boolean"}}},"squashfs":{"description":"What a squashfs says of itself.","type":"object","required":["name","compression","blockSize","created","inodes","bytesUsed"],"properties":{"name":{"description":"What holds it: the file, partition 2, layer 1.","type":"string"},"compression":{"description":"gzip, lzma, lzo, xz, lz4, zstd; null for one that is not known.","type":["string","null"]},"blockSize":{"description":"Bytes.","type":"integer"},"created":{"description":"Seconds since 1970.","type":"integer"},"inodes":{"description":"As stated.","type":"integer"},"bytesUsed":{"description":"As stated.","type":"number"}}},"file":{"description":"One path of the effective tree.","type":"object","required":["path","type","mode","uid","gid","size","mtime","layer"],"properties":{"path":{"description":"Relative to the root. Bytes that are not UTF-8 are lone surrogates U+DC80 to U+DCFF.","type":"string"},"type":{"description":"hardlink: a further name of another file.","enum":["file","directory","symlink","hardlink","character","block","fifo","socket","unknown"]},"mode":{"description":"Permission bits with setuid, setgid and sticky: four octal digits.","type":"string","pattern":"^[0-7]{4}$"},"uid":{"description":"Owner.","type":"number"},"gid":{"description":"Group.","type":"number"},"size":{"description":"Bytes of a regular file; 0 of all else.","type":"number"},"mtime":{"description":"Seconds since 1970; null where the input states no number.","type":["number","null"]},"layer":{"description":"Index of the layer that holds it; 0 where there are none.","type":"integer"},"link":{"description":"Target of a symbolic link as stored; path of what a hard link is a name of.","type":"string"},"device":{"description":"Of a device.","type":"object","required":["major","minor"],"properties":{"major":{"type":"integer"},"minor":{"type":"integer"}}},"xattrs":{"description":"Names of extended attributes, sorted.","type":"array","items":{"type":"string"}}}},"problem":{"description":"What is wrong with the input.","type":"object","required":["code","detail","place"],"properties":{"code":{"description":"Stable.","type":"string"},"detail":{"description":"For people; may hold text of the input.","type":"string"},"place":{"description":"Where.","type":["string","null"]}}}}};
const schema32 = {"description":"What an image asks of whoever starts it; of a runtime's config.json what it says of the process. What is not set is empty.","type":"object","required":["user","entrypoint","cmd","workdir","env","labels","exposedPorts","volumes","stopSignal","healthcheck","onbuild","shell","created","author"],"properties":{"user":{"description":"As written: a name or number, with a group behind a colon.","type":"string"},"entrypoint":{"description":"The program and its arguments.","type":"array","items":{"type":"string"}},"cmd":{"description":"What is appended to the entrypoint, or started where there is none.","type":"array","items":{"type":"string"}},"workdir":{"description":"Where it starts.","type":"string"},"env":{"description":"Environment variables; of one that is set twice the last value.","type":"object","additionalProperties":{"type":"string"}},"labels":{"description":"Labels of the config.","type":"object","additionalProperties":{"type":"string"}},"exposedPorts":{"description":"As written: 8080/tcp.","type":"array","items":{"type":"string"}},"volumes":{"description":"Paths that are volumes; of a runtime's config.json where something is mounted.","type":"array","items":{"type":"string"}},"stopSignal":{"description":"The signal that ends it.","type":"string"},"healthcheck":{"description":"The command of Docker's health check.","type":"array","items":{"type":"string"}},"onbuild":{"description":"Docker's instructions for images that are built from this one.","type":"array","items":{"type":"string"}},"shell":{"description":"Docker's shell for commands that are texts.","type":"array","items":{"type":"string"}},"created":{"description":"RFC 3339 date-time, as written.","type":"string"},"author":{"description":"As written.","type":"string"}}};
const schema33 = {"description":"What a document refers to by its digest.","type":"object","required":["role","digest","size","mediaType","state"],"properties":{"role":{"description":"manifest, config, layer or blob; orphan: nothing refers to it.","type":"string"},"digest":{"description":"As written.","type":"string"},"size":{"description":"Bytes, as stated.","type":["integer","null"]},"mediaType":{"description":"As stated.","type":["string","null"]},"state":{"description":"present, absent, elsewhere (no part of this input), unread.","type":"string"}}};
const schema34 = {"description":"A layer of an image.","type":"object","required":["index","digest","diffId","statedDigest","statedDiffId","size","contentSize","compression","mediaType","entries","createdBy","state","complete"],"properties":{"index":{"description":"Base first, from 0.","type":"integer"},"digest":{"description":"Computed of the bytes as stored; null where they were not hashed or are not there.","type":["string","null"]},"diffId":{"description":"Computed of the bytes unpacked.","type":["string","null"]},"statedDigest":{"description":"As the manifest says.","type":["string","null"]},"statedDiffId":{"description":"As the config says.","type":["string","null"]},"size":{"description":"Bytes as stored; as stated where they are not there.","type":["integer","null"]},"contentSize":{"description":"Bytes unpacked; of a squashfs those of the files.","type":["integer","null"]},"compression":{"description":"none, gzip, zstd, xz, bzip2, squashfs, unknown.","type":"string"},"mediaType":{"description":"As the manifest says.","type":["string","null"]},"entries":{"description":"Entries of its own, whiteouts among them.","type":"integer"},"createdBy":{"description":"The entry of the history that made it.","type":["string","null"]},"state":{"description":"read; absent: not in the input; foreign: not distributed with the image; opaque: no file system.","enum":["read","absent","foreign","opaque"]},"complete":{"description":"Whether it was read to its end.","type":"boolean"}}};
const schema35 = {"description":"A package that a lock or environment file names.","type":"object","required":["manager","name","version","requirement","build","channel","platform","groups","file","line"],"properties":{"manager":{"description":"The world of names: conda, pypi, spack, other.","type":"string"},"name":{"description":"As written.","type":"string"},"version":{"description":"Where one is fixed.","type":["string","null"]},"requirement":{"description":"What an environment file asks for, as written; null in lock files.","type":["string","null"]},"build":{"description":"Build string of conda, hash of Spack.","type":["string","null"]},"channel":{"description":"Name or address of the channel or index.","type":["string","null"]},"platform":{"description":"The platform that it is for; null: for all.","type":["string","null"]},"groups":{"description":"Categories, extras, features or environments that it belongs to; empty: always installed.","type":"array","items":{"type":"string"}},"file":{"description":"Where it stands.","type":"string"},"line":{"description":"From 1.","type":"integer","minimum":1}}};
const schema38 = {"description":"What a file of packages says beside them.","type":"object","required":["file","format","name","channels","platforms","sources","environments","options"],"properties":{"file":{"description":"The file.","type":"string"},"format":{"description":"conda-environment, conda-specs, conda-lock, conda-explicit, conda-list, pixi.toml, pyproject.toml, pixi, pylock, requirements, constraints, pipfile, pipfile-lock, spack.","type":"string"},"name":{"description":"Of the environment or project.","type":["string","null"]},"channels":{"description":"In the order in which they count; of Spack its repositories of packages.","type":"array","items":{"type":"string"}},"platforms":{"description":"Those that it is for.","type":"array","items":{"type":"string"}},"sources":{"description":"Files that it was made from or includes.","type":"array","items":{"type":"string"}},"environments":{"description":"Of pixi.","type":"array","items":{"type":"string"}},"options":{"description":"What else it sets.","type":"array","items":{"type":"string"}}}};
const schema39 = {"description":"A folder as repo2docker would build it.","type":"object","required":["buildPack","decidedBy","folder","python","files","entries"],"properties":{"buildPack":{"description":"The build pack that takes it.","type":"string"},"decidedBy":{"description":"The file because of which.","type":["string","null"]},"folder":{"description":"binder, .binder, or empty for the root.","type":"string"},"python":{"description":"The version of Python that is asked for.","type":["string","null"]},"files":{"description":"Files with a name that repo2docker knows.","type":"array","items":{"description":"One of them.","type":"object","required":["path","use","by"],"properties":{"path":{"description":"Relative to the root.","type":"string"},"use":{"description":"read, named (in one that is read), outside (of the folder that counts), shadowed.","type":"string"},"by":{"description":"The file or folder because of which.","type":["string","null"]}}}},"entries":{"description":"Files, folders and links in all.","type":"integer"}}};
const schema44 = {"description":"What a squashfs says of itself.","type":"object","required":["name","compression","blockSize","created","inodes","bytesUsed"],"properties":{"name":{"description":"What holds it: the file, partition 2, layer 1.","type":"string"},"compression":{"description":"gzip, lzma, lzo, xz, lz4, zstd; null for one that is not known.","type":["string","null"]},"blockSize":{"description":"Bytes.","type":"integer"},"created":{"description":"Seconds since 1970.","type":"integer"},"inodes":{"description":"As stated.","type":"integer"},"bytesUsed":{"description":"As stated.","type":"number"}}};
const schema45 = {"description":"One path of the effective tree.","type":"object","required":["path","type","mode","uid","gid","size","mtime","layer"],"properties":{"path":{"description":"Relative to the root. Bytes that are not UTF-8 are lone surrogates U+DC80 to U+DCFF.","type":"string"},"type":{"description":"hardlink: a further name of another file.","enum":["file","directory","symlink","hardlink","character","block","fifo","socket","unknown"]},"mode":{"description":"Permission bits with setuid, setgid and sticky: four octal digits.","type":"string","pattern":"^[0-7]{4}$"},"uid":{"description":"Owner.","type":"number"},"gid":{"description":"Group.","type":"number"},"size":{"description":"Bytes of a regular file; 0 of all else.","type":"number"},"mtime":{"description":"Seconds since 1970; null where the input states no number.","type":["number","null"]},"layer":{"description":"Index of the layer that holds it; 0 where there are none.","type":"integer"},"link":{"description":"Target of a symbolic link as stored; path of what a hard link is a name of.","type":"string"},"device":{"description":"Of a device.","type":"object","required":["major","minor"],"properties":{"major":{"type":"integer"},"minor":{"type":"integer"}}},"xattrs":{"description":"Names of extended attributes, sorted.","type":"array","items":{"type":"string"}}}};
const schema46 = {"description":"What is wrong with the input.","type":"object","required":["code","detail","place"],"properties":{"code":{"description":"Stable.","type":"string"},"detail":{"description":"For people; may hold text of the input.","type":"string"},"place":{"description":"Where.","type":["string","null"]}}};
const func1 = codePointLength;
const schema36 = {"description":"A Dockerfile or definition file: what the subject is, or what it keeps of its making.","type":"object","required":["kind","stages"],"properties":{"kind":{"description":"Which of the two.","enum":["dockerfile","definition"]},"stages":{"description":"In the order of the file.","type":"array","items":{"$ref":"#/$defs/stage"}}}};
const schema37 = {"description":"One stage of a recipe.","type":"object","required":["name","from","agent","base","steps","line"],"properties":{"name":{"description":"As other stages name it.","type":["string","null"]},"from":{"description":"image, stage, scratch, local, distribution, unknown.","type":"string"},"agent":{"description":"Who fetches the base: docker, or the value of Bootstrap in lower case.","type":"string"},"base":{"description":"The reference, path, release or stage that it starts from; as written where variables are not known.","type":["string","null"]},"steps":{"description":"How many steps there are of each kind.","type":"object","additionalProperties":{"type":"integer"}},"line":{"description":"From 1.","type":"integer","minimum":1}}};

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
if(data.kind === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.stages === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "stages"},message:"must have required property '"+"stages"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.kind !== undefined){
let data0 = data.kind;
if(!((data0 === "dockerfile") || (data0 === "definition"))){
const err2 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema36.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.stages !== undefined){
let data1 = data.stages;
if(Array.isArray(data1)){
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
if(data2 && typeof data2 == "object" && !Array.isArray(data2)){
if(data2.name === undefined){
const err3 = {instancePath:instancePath+"/stages/" + i0,schemaPath:"#/$defs/stage/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data2.from === undefined){
const err4 = {instancePath:instancePath+"/stages/" + i0,schemaPath:"#/$defs/stage/required",keyword:"required",params:{missingProperty: "from"},message:"must have required property '"+"from"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data2.agent === undefined){
const err5 = {instancePath:instancePath+"/stages/" + i0,schemaPath:"#/$defs/stage/required",keyword:"required",params:{missingProperty: "agent"},message:"must have required property '"+"agent"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.base === undefined){
const err6 = {instancePath:instancePath+"/stages/" + i0,schemaPath:"#/$defs/stage/required",keyword:"required",params:{missingProperty: "base"},message:"must have required property '"+"base"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2.steps === undefined){
const err7 = {instancePath:instancePath+"/stages/" + i0,schemaPath:"#/$defs/stage/required",keyword:"required",params:{missingProperty: "steps"},message:"must have required property '"+"steps"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data2.line === undefined){
const err8 = {instancePath:instancePath+"/stages/" + i0,schemaPath:"#/$defs/stage/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data2.name !== undefined){
let data3 = data2.name;
if((typeof data3 !== "string") && (data3 !== null)){
const err9 = {instancePath:instancePath+"/stages/" + i0+"/name",schemaPath:"#/$defs/stage/properties/name/type",keyword:"type",params:{type: schema37.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data2.from !== undefined){
if(typeof data2.from !== "string"){
const err10 = {instancePath:instancePath+"/stages/" + i0+"/from",schemaPath:"#/$defs/stage/properties/from/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data2.agent !== undefined){
if(typeof data2.agent !== "string"){
const err11 = {instancePath:instancePath+"/stages/" + i0+"/agent",schemaPath:"#/$defs/stage/properties/agent/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data2.base !== undefined){
let data6 = data2.base;
if((typeof data6 !== "string") && (data6 !== null)){
const err12 = {instancePath:instancePath+"/stages/" + i0+"/base",schemaPath:"#/$defs/stage/properties/base/type",keyword:"type",params:{type: schema37.properties.base.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data2.steps !== undefined){
let data7 = data2.steps;
if(data7 && typeof data7 == "object" && !Array.isArray(data7)){
for(const key0 in data7){
let data8 = data7[key0];
if(!((typeof data8 == "number") && (!(data8 % 1) && !isNaN(data8)))){
const err13 = {instancePath:instancePath+"/stages/" + i0+"/steps/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/stage/properties/steps/additionalProperties/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err14 = {instancePath:instancePath+"/stages/" + i0+"/steps",schemaPath:"#/$defs/stage/properties/steps/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data2.line !== undefined){
let data9 = data2.line;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err15 = {instancePath:instancePath+"/stages/" + i0+"/line",schemaPath:"#/$defs/stage/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data9 == "number"){
if(data9 < 1 || isNaN(data9)){
const err16 = {instancePath:instancePath+"/stages/" + i0+"/line",schemaPath:"#/$defs/stage/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
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
const err17 = {instancePath:instancePath+"/stages/" + i0,schemaPath:"#/$defs/stage/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err18 = {instancePath:instancePath+"/stages",schemaPath:"#/properties/stages/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate21.errors = vErrors;
return errors === 0;
}
validate21.evaluated = {"props":{"kind":true,"stages":true},"dynamicProps":false,"dynamicItems":false};

const schema40 = {"description":"A Singularity image file.","type":"object","required":["header","objects","signatures"],"properties":{"header":{"description":"null where it cannot be read.","oneOf":[{"$ref":"#/$defs/sifHeader"},{"type":"null"}]},"objects":{"description":"In the order of the table.","type":"array","items":{"$ref":"#/$defs/sifObject"}},"signatures":{"description":"What they say; nothing is verified.","type":"array","items":{"$ref":"#/$defs/sifSignature"}}}};
const schema41 = {"description":"The header of a SIF.","type":"object","required":["launchScript","version","architecture","id","created","modified"],"properties":{"launchScript":{"description":"The first line of the file.","type":"string"},"version":{"description":"Of the format.","type":"string"},"architecture":{"description":"As Go names it.","type":["string","null"]},"id":{"description":"UUID.","type":"string"},"created":{"description":"Seconds since 1970.","type":"number"},"modified":{"description":"Seconds since 1970.","type":"number"}}};
const schema42 = {"description":"One object of a SIF.","type":"object","required":["id","type","name","group","link","offset","size","created","modified","fileSystem","role","architecture","digest"],"properties":{"id":{"description":"As signatures name it.","type":"integer"},"type":{"description":"definition, environment, labels, partition, signature, generic-json, generic, crypto-message, sbom, oci-root-index, oci-blob, unknown.","type":"string"},"name":{"description":"As written.","type":"string"},"group":{"description":"The group that it belongs to.","type":["integer","null"]},"link":{"description":"What it refers to.","oneOf":[{"description":"An object, or all of a group.","type":"object","required":["kind","id"],"properties":{"kind":{"enum":["object","group"]},"id":{"type":"integer"}}},{"type":"null"}]},"offset":{"description":"Bytes from the start of the file.","type":"number"},"size":{"description":"Bytes.","type":"number"},"created":{"description":"Seconds since 1970.","type":"number"},"modified":{"description":"Seconds since 1970.","type":"number"},"fileSystem":{"description":"Of a partition: squashfs, ext3, archive, raw, encrypted-squashfs, gocryptfs-squashfs, unknown.","type":["string","null"]},"role":{"description":"Of a partition: system, primary-system, data, overlay, unknown.","type":["string","null"]},"architecture":{"description":"Of a partition, as Go names it.","type":["string","null"]},"digest":{"description":"Of an OCI blob, as written.","type":["string","null"]}}};
const schema43 = {"description":"What one signature says of itself.","type":"object","required":["id","form","hash","claimedFingerprint","objects","coversHeader"],"properties":{"id":{"description":"Of its object.","type":"integer"},"form":{"description":"OpenPGP, or an envelope of DSSE.","enum":["pgp","dsse","unknown"]},"hash":{"description":"As its descriptor says: sha256, …","type":"string"},"claimedFingerprint":{"description":"Of the key, as its descriptor says: nobody has proved it.","type":["string","null"]},"objects":{"description":"Ids of the objects that it is linked to.","type":"array","items":{"type":"integer"}},"coversHeader":{"description":"Whether header and descriptors are signed with the objects.","type":"boolean"}}};

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
let vErrors = null;
let errors = 0;
const evaluated0 = validate23.evaluated;
if(evaluated0.dynamicProps){
evaluated0.props = undefined;
}
if(evaluated0.dynamicItems){
evaluated0.items = undefined;
}
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.header === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "header"},message:"must have required property '"+"header"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.objects === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "objects"},message:"must have required property '"+"objects"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.signatures === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "signatures"},message:"must have required property '"+"signatures"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.header !== undefined){
let data0 = data.header;
const _errs2 = errors;
let valid1 = false;
let passing0 = null;
const _errs3 = errors;
if(data0 && typeof data0 == "object" && !Array.isArray(data0)){
if(data0.launchScript === undefined){
const err3 = {instancePath:instancePath+"/header",schemaPath:"#/$defs/sifHeader/required",keyword:"required",params:{missingProperty: "launchScript"},message:"must have required property '"+"launchScript"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data0.version === undefined){
const err4 = {instancePath:instancePath+"/header",schemaPath:"#/$defs/sifHeader/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data0.architecture === undefined){
const err5 = {instancePath:instancePath+"/header",schemaPath:"#/$defs/sifHeader/required",keyword:"required",params:{missingProperty: "architecture"},message:"must have required property '"+"architecture"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data0.id === undefined){
const err6 = {instancePath:instancePath+"/header",schemaPath:"#/$defs/sifHeader/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data0.created === undefined){
const err7 = {instancePath:instancePath+"/header",schemaPath:"#/$defs/sifHeader/required",keyword:"required",params:{missingProperty: "created"},message:"must have required property '"+"created"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data0.modified === undefined){
const err8 = {instancePath:instancePath+"/header",schemaPath:"#/$defs/sifHeader/required",keyword:"required",params:{missingProperty: "modified"},message:"must have required property '"+"modified"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data0.launchScript !== undefined){
if(typeof data0.launchScript !== "string"){
const err9 = {instancePath:instancePath+"/header/launchScript",schemaPath:"#/$defs/sifHeader/properties/launchScript/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data0.version !== undefined){
if(typeof data0.version !== "string"){
const err10 = {instancePath:instancePath+"/header/version",schemaPath:"#/$defs/sifHeader/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data0.architecture !== undefined){
let data3 = data0.architecture;
if((typeof data3 !== "string") && (data3 !== null)){
const err11 = {instancePath:instancePath+"/header/architecture",schemaPath:"#/$defs/sifHeader/properties/architecture/type",keyword:"type",params:{type: schema41.properties.architecture.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data0.id !== undefined){
if(typeof data0.id !== "string"){
const err12 = {instancePath:instancePath+"/header/id",schemaPath:"#/$defs/sifHeader/properties/id/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data0.created !== undefined){
if(!(typeof data0.created == "number")){
const err13 = {instancePath:instancePath+"/header/created",schemaPath:"#/$defs/sifHeader/properties/created/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data0.modified !== undefined){
if(!(typeof data0.modified == "number")){
const err14 = {instancePath:instancePath+"/header/modified",schemaPath:"#/$defs/sifHeader/properties/modified/type",keyword:"type",params:{type: "number"},message:"must be number"};
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
else {
const err15 = {instancePath:instancePath+"/header",schemaPath:"#/$defs/sifHeader/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs3 === errors;
if(_valid0){
valid1 = true;
passing0 = 0;
var props0 = {};
props0.launchScript = true;
props0.version = true;
props0.architecture = true;
props0.id = true;
props0.created = true;
props0.modified = true;
}
const _errs18 = errors;
if(data0 !== null){
const err16 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs18 === errors;
if(_valid0 && valid1){
valid1 = false;
passing0 = [passing0, 1];
}
else {
if(_valid0){
valid1 = true;
passing0 = 1;
}
}
if(!valid1){
const err17 = {instancePath:instancePath+"/header",schemaPath:"#/properties/header/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
else {
errors = _errs2;
if(vErrors !== null){
if(_errs2){
vErrors.length = _errs2;
}
else {
vErrors = null;
}
}
}
}
if(data.objects !== undefined){
let data7 = data.objects;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
let data8 = data7[i0];
if(data8 && typeof data8 == "object" && !Array.isArray(data8)){
if(data8.id === undefined){
const err18 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data8.type === undefined){
const err19 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data8.name === undefined){
const err20 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data8.group === undefined){
const err21 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "group"},message:"must have required property '"+"group"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data8.link === undefined){
const err22 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "link"},message:"must have required property '"+"link"+"'"};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data8.offset === undefined){
const err23 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "offset"},message:"must have required property '"+"offset"+"'"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data8.size === undefined){
const err24 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(data8.created === undefined){
const err25 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "created"},message:"must have required property '"+"created"+"'"};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data8.modified === undefined){
const err26 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "modified"},message:"must have required property '"+"modified"+"'"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(data8.fileSystem === undefined){
const err27 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "fileSystem"},message:"must have required property '"+"fileSystem"+"'"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(data8.role === undefined){
const err28 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(data8.architecture === undefined){
const err29 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "architecture"},message:"must have required property '"+"architecture"+"'"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(data8.digest === undefined){
const err30 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(data8.id !== undefined){
let data9 = data8.id;
if(!((typeof data9 == "number") && (!(data9 % 1) && !isNaN(data9)))){
const err31 = {instancePath:instancePath+"/objects/" + i0+"/id",schemaPath:"#/$defs/sifObject/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data8.type !== undefined){
if(typeof data8.type !== "string"){
const err32 = {instancePath:instancePath+"/objects/" + i0+"/type",schemaPath:"#/$defs/sifObject/properties/type/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data8.name !== undefined){
if(typeof data8.name !== "string"){
const err33 = {instancePath:instancePath+"/objects/" + i0+"/name",schemaPath:"#/$defs/sifObject/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data8.group !== undefined){
let data12 = data8.group;
if((!((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12)))) && (data12 !== null)){
const err34 = {instancePath:instancePath+"/objects/" + i0+"/group",schemaPath:"#/$defs/sifObject/properties/group/type",keyword:"type",params:{type: schema42.properties.group.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data8.link !== undefined){
let data13 = data8.link;
const _errs34 = errors;
let valid8 = false;
let passing1 = null;
const _errs35 = errors;
if(data13 && typeof data13 == "object" && !Array.isArray(data13)){
if(data13.kind === undefined){
const err35 = {instancePath:instancePath+"/objects/" + i0+"/link",schemaPath:"#/$defs/sifObject/properties/link/oneOf/0/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data13.id === undefined){
const err36 = {instancePath:instancePath+"/objects/" + i0+"/link",schemaPath:"#/$defs/sifObject/properties/link/oneOf/0/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data13.kind !== undefined){
let data14 = data13.kind;
if(!((data14 === "object") || (data14 === "group"))){
const err37 = {instancePath:instancePath+"/objects/" + i0+"/link/kind",schemaPath:"#/$defs/sifObject/properties/link/oneOf/0/properties/kind/enum",keyword:"enum",params:{allowedValues: schema42.properties.link.oneOf[0].properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data13.id !== undefined){
let data15 = data13.id;
if(!((typeof data15 == "number") && (!(data15 % 1) && !isNaN(data15)))){
const err38 = {instancePath:instancePath+"/objects/" + i0+"/link/id",schemaPath:"#/$defs/sifObject/properties/link/oneOf/0/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err39 = {instancePath:instancePath+"/objects/" + i0+"/link",schemaPath:"#/$defs/sifObject/properties/link/oneOf/0/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid1 = _errs35 === errors;
if(_valid1){
valid8 = true;
passing1 = 0;
var props1 = {};
props1.kind = true;
props1.id = true;
}
const _errs40 = errors;
if(data13 !== null){
const err40 = {instancePath:instancePath+"/objects/" + i0+"/link",schemaPath:"#/$defs/sifObject/properties/link/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid1 = _errs40 === errors;
if(_valid1 && valid8){
valid8 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid8 = true;
passing1 = 1;
}
}
if(!valid8){
const err41 = {instancePath:instancePath+"/objects/" + i0+"/link",schemaPath:"#/$defs/sifObject/properties/link/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
else {
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
}
}
if(data8.offset !== undefined){
if(!(typeof data8.offset == "number")){
const err42 = {instancePath:instancePath+"/objects/" + i0+"/offset",schemaPath:"#/$defs/sifObject/properties/offset/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data8.size !== undefined){
if(!(typeof data8.size == "number")){
const err43 = {instancePath:instancePath+"/objects/" + i0+"/size",schemaPath:"#/$defs/sifObject/properties/size/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data8.created !== undefined){
if(!(typeof data8.created == "number")){
const err44 = {instancePath:instancePath+"/objects/" + i0+"/created",schemaPath:"#/$defs/sifObject/properties/created/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
if(data8.modified !== undefined){
if(!(typeof data8.modified == "number")){
const err45 = {instancePath:instancePath+"/objects/" + i0+"/modified",schemaPath:"#/$defs/sifObject/properties/modified/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data8.fileSystem !== undefined){
let data20 = data8.fileSystem;
if((typeof data20 !== "string") && (data20 !== null)){
const err46 = {instancePath:instancePath+"/objects/" + i0+"/fileSystem",schemaPath:"#/$defs/sifObject/properties/fileSystem/type",keyword:"type",params:{type: schema42.properties.fileSystem.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data8.role !== undefined){
let data21 = data8.role;
if((typeof data21 !== "string") && (data21 !== null)){
const err47 = {instancePath:instancePath+"/objects/" + i0+"/role",schemaPath:"#/$defs/sifObject/properties/role/type",keyword:"type",params:{type: schema42.properties.role.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
if(data8.architecture !== undefined){
let data22 = data8.architecture;
if((typeof data22 !== "string") && (data22 !== null)){
const err48 = {instancePath:instancePath+"/objects/" + i0+"/architecture",schemaPath:"#/$defs/sifObject/properties/architecture/type",keyword:"type",params:{type: schema42.properties.architecture.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data8.digest !== undefined){
let data23 = data8.digest;
if((typeof data23 !== "string") && (data23 !== null)){
const err49 = {instancePath:instancePath+"/objects/" + i0+"/digest",schemaPath:"#/$defs/sifObject/properties/digest/type",keyword:"type",params:{type: schema42.properties.digest.type},message:"must be string,null"};
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
const err50 = {instancePath:instancePath+"/objects/" + i0,schemaPath:"#/$defs/sifObject/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
const err51 = {instancePath:instancePath+"/objects",schemaPath:"#/properties/objects/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.signatures !== undefined){
let data24 = data.signatures;
if(Array.isArray(data24)){
const len1 = data24.length;
for(let i1=0; i1<len1; i1++){
let data25 = data24[i1];
if(data25 && typeof data25 == "object" && !Array.isArray(data25)){
if(data25.id === undefined){
const err52 = {instancePath:instancePath+"/signatures/" + i1,schemaPath:"#/$defs/sifSignature/required",keyword:"required",params:{missingProperty: "id"},message:"must have required property '"+"id"+"'"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(data25.form === undefined){
const err53 = {instancePath:instancePath+"/signatures/" + i1,schemaPath:"#/$defs/sifSignature/required",keyword:"required",params:{missingProperty: "form"},message:"must have required property '"+"form"+"'"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(data25.hash === undefined){
const err54 = {instancePath:instancePath+"/signatures/" + i1,schemaPath:"#/$defs/sifSignature/required",keyword:"required",params:{missingProperty: "hash"},message:"must have required property '"+"hash"+"'"};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(data25.claimedFingerprint === undefined){
const err55 = {instancePath:instancePath+"/signatures/" + i1,schemaPath:"#/$defs/sifSignature/required",keyword:"required",params:{missingProperty: "claimedFingerprint"},message:"must have required property '"+"claimedFingerprint"+"'"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
if(data25.objects === undefined){
const err56 = {instancePath:instancePath+"/signatures/" + i1,schemaPath:"#/$defs/sifSignature/required",keyword:"required",params:{missingProperty: "objects"},message:"must have required property '"+"objects"+"'"};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(data25.coversHeader === undefined){
const err57 = {instancePath:instancePath+"/signatures/" + i1,schemaPath:"#/$defs/sifSignature/required",keyword:"required",params:{missingProperty: "coversHeader"},message:"must have required property '"+"coversHeader"+"'"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data25.id !== undefined){
let data26 = data25.id;
if(!((typeof data26 == "number") && (!(data26 % 1) && !isNaN(data26)))){
const err58 = {instancePath:instancePath+"/signatures/" + i1+"/id",schemaPath:"#/$defs/sifSignature/properties/id/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
if(data25.form !== undefined){
let data27 = data25.form;
if(!(((data27 === "pgp") || (data27 === "dsse")) || (data27 === "unknown"))){
const err59 = {instancePath:instancePath+"/signatures/" + i1+"/form",schemaPath:"#/$defs/sifSignature/properties/form/enum",keyword:"enum",params:{allowedValues: schema43.properties.form.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data25.hash !== undefined){
if(typeof data25.hash !== "string"){
const err60 = {instancePath:instancePath+"/signatures/" + i1+"/hash",schemaPath:"#/$defs/sifSignature/properties/hash/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data25.claimedFingerprint !== undefined){
let data29 = data25.claimedFingerprint;
if((typeof data29 !== "string") && (data29 !== null)){
const err61 = {instancePath:instancePath+"/signatures/" + i1+"/claimedFingerprint",schemaPath:"#/$defs/sifSignature/properties/claimedFingerprint/type",keyword:"type",params:{type: schema43.properties.claimedFingerprint.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data25.objects !== undefined){
let data30 = data25.objects;
if(Array.isArray(data30)){
const len2 = data30.length;
for(let i2=0; i2<len2; i2++){
let data31 = data30[i2];
if(!((typeof data31 == "number") && (!(data31 % 1) && !isNaN(data31)))){
const err62 = {instancePath:instancePath+"/signatures/" + i1+"/objects/" + i2,schemaPath:"#/$defs/sifSignature/properties/objects/items/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
else {
const err63 = {instancePath:instancePath+"/signatures/" + i1+"/objects",schemaPath:"#/$defs/sifSignature/properties/objects/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data25.coversHeader !== undefined){
if(typeof data25.coversHeader !== "boolean"){
const err64 = {instancePath:instancePath+"/signatures/" + i1+"/coversHeader",schemaPath:"#/$defs/sifSignature/properties/coversHeader/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err65 = {instancePath:instancePath+"/signatures/" + i1,schemaPath:"#/$defs/sifSignature/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/signatures",schemaPath:"#/properties/signatures/type",keyword:"type",params:{type: "array"},message:"must be array"};
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
else {
const err67 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}
validate23.evaluated = {"props":{"header":true,"objects":true,"signatures":true},"dynamicProps":false,"dynamicItems":false};

const pattern4 = new RegExp("^[0-7]{4}$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data, dynamicAnchors={}}={}){
/*# sourceURL="urn:pratique:schema:facts:1" */;
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
if(data.schema === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "schema"},message:"must have required property '"+"schema"+"'"};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.tool === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "tool"},message:"must have required property '"+"tool"+"'"};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.name === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.kind === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "kind"},message:"must have required property '"+"kind"+"'"};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(data.platform === undefined){
const err4 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "platform"},message:"must have required property '"+"platform"+"'"};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data.references === undefined){
const err5 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "references"},message:"must have required property '"+"references"+"'"};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data.config === undefined){
const err6 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "config"},message:"must have required property '"+"config"+"'"};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data.blobs === undefined){
const err7 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "blobs"},message:"must have required property '"+"blobs"+"'"};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data.layers === undefined){
const err8 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "layers"},message:"must have required property '"+"layers"+"'"};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(data.packages === undefined){
const err9 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "packages"},message:"must have required property '"+"packages"+"'"};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data.recipe === undefined){
const err10 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "recipe"},message:"must have required property '"+"recipe"+"'"};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(data.environment === undefined){
const err11 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "environment"},message:"must have required property '"+"environment"+"'"};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data.repository === undefined){
const err12 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "repository"},message:"must have required property '"+"repository"+"'"};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data.sif === undefined){
const err13 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sif"},message:"must have required property '"+"sif"+"'"};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data.squashfs === undefined){
const err14 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "squashfs"},message:"must have required property '"+"squashfs"+"'"};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data.files === undefined){
const err15 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'"};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(data.digest === undefined){
const err16 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data.problems === undefined){
const err17 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "problems"},message:"must have required property '"+"problems"+"'"};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(data.gaps === undefined){
const err18 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "gaps"},message:"must have required property '"+"gaps"+"'"};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data.schema !== undefined){
if("pratique.facts/1" !== data.schema){
const err19 = {instancePath:instancePath+"/schema",schemaPath:"#/properties/schema/const",keyword:"const",params:{allowedValue: "pratique.facts/1"},message:"must be equal to constant"};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.tool !== undefined){
let data1 = data.tool;
if(data1 && typeof data1 == "object" && !Array.isArray(data1)){
if(data1.name === undefined){
const err20 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data1.version === undefined){
const err21 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data1.name !== undefined){
let data2 = data1.name;
if(typeof data2 === "string"){
if(func1(data2) < 1){
const err22 = {instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
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
const err23 = {instancePath:instancePath+"/tool/name",schemaPath:"#/properties/tool/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data1.version !== undefined){
let data3 = data1.version;
if(typeof data3 === "string"){
if(func1(data3) < 1){
const err24 = {instancePath:instancePath+"/tool/version",schemaPath:"#/properties/tool/properties/version/minLength",keyword:"minLength",params:{limit: 1},message:"must NOT have fewer than 1 characters"};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/tool/version",schemaPath:"#/properties/tool/properties/version/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err26 = {instancePath:instancePath+"/tool",schemaPath:"#/properties/tool/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.name !== undefined){
if(typeof data.name !== "string"){
const err27 = {instancePath:instancePath+"/name",schemaPath:"#/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data.kind !== undefined){
let data5 = data.kind;
if(!(((((((((((((((((((((data5 === "oci-layout") || (data5 === "oci-archive")) || (data5 === "docker-archive")) || (data5 === "registry")) || (data5 === "containers-dir")) || (data5 === "sif")) || (data5 === "oci-sif")) || (data5 === "squashfs")) || (data5 === "rootfs")) || (data5 === "oci-document")) || (data5 === "runtime-config")) || (data5 === "kubernetes")) || (data5 === "dockerfile")) || (data5 === "definition")) || (data5 === "conda-environment")) || (data5 === "conda-lock")) || (data5 === "conda-explicit")) || (data5 === "pixi")) || (data5 === "pip-requirements")) || (data5 === "spack")) || (data5 === "repository"))){
const err28 = {instancePath:instancePath+"/kind",schemaPath:"#/properties/kind/enum",keyword:"enum",params:{allowedValues: schema31.properties.kind.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.platform !== undefined){
let data6 = data.platform;
if((typeof data6 !== "string") && (data6 !== null)){
const err29 = {instancePath:instancePath+"/platform",schemaPath:"#/properties/platform/type",keyword:"type",params:{type: schema31.properties.platform.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.references !== undefined){
let data7 = data.references;
if(Array.isArray(data7)){
const len0 = data7.length;
for(let i0=0; i0<len0; i0++){
if(typeof data7[i0] !== "string"){
const err30 = {instancePath:instancePath+"/references/" + i0,schemaPath:"#/properties/references/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err31 = {instancePath:instancePath+"/references",schemaPath:"#/properties/references/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.config !== undefined){
let data9 = data.config;
const _errs18 = errors;
let valid4 = false;
let passing0 = null;
const _errs19 = errors;
if(data9 && typeof data9 == "object" && !Array.isArray(data9)){
if(data9.user === undefined){
const err32 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "user"},message:"must have required property '"+"user"+"'"};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(data9.entrypoint === undefined){
const err33 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "entrypoint"},message:"must have required property '"+"entrypoint"+"'"};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(data9.cmd === undefined){
const err34 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "cmd"},message:"must have required property '"+"cmd"+"'"};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(data9.workdir === undefined){
const err35 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "workdir"},message:"must have required property '"+"workdir"+"'"};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(data9.env === undefined){
const err36 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "env"},message:"must have required property '"+"env"+"'"};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(data9.labels === undefined){
const err37 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "labels"},message:"must have required property '"+"labels"+"'"};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(data9.exposedPorts === undefined){
const err38 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "exposedPorts"},message:"must have required property '"+"exposedPorts"+"'"};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(data9.volumes === undefined){
const err39 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "volumes"},message:"must have required property '"+"volumes"+"'"};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(data9.stopSignal === undefined){
const err40 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "stopSignal"},message:"must have required property '"+"stopSignal"+"'"};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(data9.healthcheck === undefined){
const err41 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "healthcheck"},message:"must have required property '"+"healthcheck"+"'"};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(data9.onbuild === undefined){
const err42 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "onbuild"},message:"must have required property '"+"onbuild"+"'"};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data9.shell === undefined){
const err43 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "shell"},message:"must have required property '"+"shell"+"'"};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(data9.created === undefined){
const err44 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "created"},message:"must have required property '"+"created"+"'"};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(data9.author === undefined){
const err45 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/required",keyword:"required",params:{missingProperty: "author"},message:"must have required property '"+"author"+"'"};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(data9.user !== undefined){
if(typeof data9.user !== "string"){
const err46 = {instancePath:instancePath+"/config/user",schemaPath:"#/$defs/config/properties/user/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
if(data9.entrypoint !== undefined){
let data11 = data9.entrypoint;
if(Array.isArray(data11)){
const len1 = data11.length;
for(let i1=0; i1<len1; i1++){
if(typeof data11[i1] !== "string"){
const err47 = {instancePath:instancePath+"/config/entrypoint/" + i1,schemaPath:"#/$defs/config/properties/entrypoint/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err48 = {instancePath:instancePath+"/config/entrypoint",schemaPath:"#/$defs/config/properties/entrypoint/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data9.cmd !== undefined){
let data13 = data9.cmd;
if(Array.isArray(data13)){
const len2 = data13.length;
for(let i2=0; i2<len2; i2++){
if(typeof data13[i2] !== "string"){
const err49 = {instancePath:instancePath+"/config/cmd/" + i2,schemaPath:"#/$defs/config/properties/cmd/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err50 = {instancePath:instancePath+"/config/cmd",schemaPath:"#/$defs/config/properties/cmd/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
if(data9.workdir !== undefined){
if(typeof data9.workdir !== "string"){
const err51 = {instancePath:instancePath+"/config/workdir",schemaPath:"#/$defs/config/properties/workdir/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data9.env !== undefined){
let data16 = data9.env;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key0 in data16){
if(typeof data16[key0] !== "string"){
const err52 = {instancePath:instancePath+"/config/env/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/config/properties/env/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath:instancePath+"/config/env",schemaPath:"#/$defs/config/properties/env/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data9.labels !== undefined){
let data18 = data9.labels;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key1 in data18){
if(typeof data18[key1] !== "string"){
const err54 = {instancePath:instancePath+"/config/labels/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/$defs/config/properties/labels/additionalProperties/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err55 = {instancePath:instancePath+"/config/labels",schemaPath:"#/$defs/config/properties/labels/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data9.exposedPorts !== undefined){
let data20 = data9.exposedPorts;
if(Array.isArray(data20)){
const len3 = data20.length;
for(let i3=0; i3<len3; i3++){
if(typeof data20[i3] !== "string"){
const err56 = {instancePath:instancePath+"/config/exposedPorts/" + i3,schemaPath:"#/$defs/config/properties/exposedPorts/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err57 = {instancePath:instancePath+"/config/exposedPorts",schemaPath:"#/$defs/config/properties/exposedPorts/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
if(data9.volumes !== undefined){
let data22 = data9.volumes;
if(Array.isArray(data22)){
const len4 = data22.length;
for(let i4=0; i4<len4; i4++){
if(typeof data22[i4] !== "string"){
const err58 = {instancePath:instancePath+"/config/volumes/" + i4,schemaPath:"#/$defs/config/properties/volumes/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
else {
const err59 = {instancePath:instancePath+"/config/volumes",schemaPath:"#/$defs/config/properties/volumes/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
if(data9.stopSignal !== undefined){
if(typeof data9.stopSignal !== "string"){
const err60 = {instancePath:instancePath+"/config/stopSignal",schemaPath:"#/$defs/config/properties/stopSignal/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
if(data9.healthcheck !== undefined){
let data25 = data9.healthcheck;
if(Array.isArray(data25)){
const len5 = data25.length;
for(let i5=0; i5<len5; i5++){
if(typeof data25[i5] !== "string"){
const err61 = {instancePath:instancePath+"/config/healthcheck/" + i5,schemaPath:"#/$defs/config/properties/healthcheck/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
}
else {
const err62 = {instancePath:instancePath+"/config/healthcheck",schemaPath:"#/$defs/config/properties/healthcheck/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
if(data9.onbuild !== undefined){
let data27 = data9.onbuild;
if(Array.isArray(data27)){
const len6 = data27.length;
for(let i6=0; i6<len6; i6++){
if(typeof data27[i6] !== "string"){
const err63 = {instancePath:instancePath+"/config/onbuild/" + i6,schemaPath:"#/$defs/config/properties/onbuild/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err64 = {instancePath:instancePath+"/config/onbuild",schemaPath:"#/$defs/config/properties/onbuild/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data9.shell !== undefined){
let data29 = data9.shell;
if(Array.isArray(data29)){
const len7 = data29.length;
for(let i7=0; i7<len7; i7++){
if(typeof data29[i7] !== "string"){
const err65 = {instancePath:instancePath+"/config/shell/" + i7,schemaPath:"#/$defs/config/properties/shell/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
}
else {
const err66 = {instancePath:instancePath+"/config/shell",schemaPath:"#/$defs/config/properties/shell/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
if(data9.created !== undefined){
if(typeof data9.created !== "string"){
const err67 = {instancePath:instancePath+"/config/created",schemaPath:"#/$defs/config/properties/created/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data9.author !== undefined){
if(typeof data9.author !== "string"){
const err68 = {instancePath:instancePath+"/config/author",schemaPath:"#/$defs/config/properties/author/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
}
}
else {
const err69 = {instancePath:instancePath+"/config",schemaPath:"#/$defs/config/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
var _valid0 = _errs19 === errors;
if(_valid0){
valid4 = true;
passing0 = 0;
var props0 = {};
props0.user = true;
props0.entrypoint = true;
props0.cmd = true;
props0.workdir = true;
props0.env = true;
props0.labels = true;
props0.exposedPorts = true;
props0.volumes = true;
props0.stopSignal = true;
props0.healthcheck = true;
props0.onbuild = true;
props0.shell = true;
props0.created = true;
props0.author = true;
}
const _errs70 = errors;
if(data9 !== null){
const err70 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid0 = _errs70 === errors;
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
const err71 = {instancePath:instancePath+"/config",schemaPath:"#/properties/config/oneOf",keyword:"oneOf",params:{passingSchemas: passing0},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
else {
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
}
}
if(data.blobs !== undefined){
let data33 = data.blobs;
if(Array.isArray(data33)){
const len8 = data33.length;
for(let i8=0; i8<len8; i8++){
let data34 = data33[i8];
if(data34 && typeof data34 == "object" && !Array.isArray(data34)){
if(data34.role === undefined){
const err72 = {instancePath:instancePath+"/blobs/" + i8,schemaPath:"#/$defs/blob/required",keyword:"required",params:{missingProperty: "role"},message:"must have required property '"+"role"+"'"};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
if(data34.digest === undefined){
const err73 = {instancePath:instancePath+"/blobs/" + i8,schemaPath:"#/$defs/blob/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
if(data34.size === undefined){
const err74 = {instancePath:instancePath+"/blobs/" + i8,schemaPath:"#/$defs/blob/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(data34.mediaType === undefined){
const err75 = {instancePath:instancePath+"/blobs/" + i8,schemaPath:"#/$defs/blob/required",keyword:"required",params:{missingProperty: "mediaType"},message:"must have required property '"+"mediaType"+"'"};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
if(data34.state === undefined){
const err76 = {instancePath:instancePath+"/blobs/" + i8,schemaPath:"#/$defs/blob/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
if(data34.role !== undefined){
if(typeof data34.role !== "string"){
const err77 = {instancePath:instancePath+"/blobs/" + i8+"/role",schemaPath:"#/$defs/blob/properties/role/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data34.digest !== undefined){
if(typeof data34.digest !== "string"){
const err78 = {instancePath:instancePath+"/blobs/" + i8+"/digest",schemaPath:"#/$defs/blob/properties/digest/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data34.size !== undefined){
let data37 = data34.size;
if((!((typeof data37 == "number") && (!(data37 % 1) && !isNaN(data37)))) && (data37 !== null)){
const err79 = {instancePath:instancePath+"/blobs/" + i8+"/size",schemaPath:"#/$defs/blob/properties/size/type",keyword:"type",params:{type: schema33.properties.size.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data34.mediaType !== undefined){
let data38 = data34.mediaType;
if((typeof data38 !== "string") && (data38 !== null)){
const err80 = {instancePath:instancePath+"/blobs/" + i8+"/mediaType",schemaPath:"#/$defs/blob/properties/mediaType/type",keyword:"type",params:{type: schema33.properties.mediaType.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
}
if(data34.state !== undefined){
if(typeof data34.state !== "string"){
const err81 = {instancePath:instancePath+"/blobs/" + i8+"/state",schemaPath:"#/$defs/blob/properties/state/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err82 = {instancePath:instancePath+"/blobs/" + i8,schemaPath:"#/$defs/blob/type",keyword:"type",params:{type: "object"},message:"must be object"};
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
else {
const err83 = {instancePath:instancePath+"/blobs",schemaPath:"#/properties/blobs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
if(data.layers !== undefined){
let data40 = data.layers;
if(Array.isArray(data40)){
const len9 = data40.length;
for(let i9=0; i9<len9; i9++){
let data41 = data40[i9];
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
if(data41.index === undefined){
const err84 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "index"},message:"must have required property '"+"index"+"'"};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
if(data41.digest === undefined){
const err85 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "digest"},message:"must have required property '"+"digest"+"'"};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
}
if(data41.diffId === undefined){
const err86 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "diffId"},message:"must have required property '"+"diffId"+"'"};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
if(data41.statedDigest === undefined){
const err87 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "statedDigest"},message:"must have required property '"+"statedDigest"+"'"};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(data41.statedDiffId === undefined){
const err88 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "statedDiffId"},message:"must have required property '"+"statedDiffId"+"'"};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
if(data41.size === undefined){
const err89 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
if(data41.contentSize === undefined){
const err90 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "contentSize"},message:"must have required property '"+"contentSize"+"'"};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
if(data41.compression === undefined){
const err91 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "compression"},message:"must have required property '"+"compression"+"'"};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
if(data41.mediaType === undefined){
const err92 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "mediaType"},message:"must have required property '"+"mediaType"+"'"};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
if(data41.entries === undefined){
const err93 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'"};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data41.createdBy === undefined){
const err94 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "createdBy"},message:"must have required property '"+"createdBy"+"'"};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
if(data41.state === undefined){
const err95 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "state"},message:"must have required property '"+"state"+"'"};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(data41.complete === undefined){
const err96 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/required",keyword:"required",params:{missingProperty: "complete"},message:"must have required property '"+"complete"+"'"};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
if(data41.index !== undefined){
let data42 = data41.index;
if(!((typeof data42 == "number") && (!(data42 % 1) && !isNaN(data42)))){
const err97 = {instancePath:instancePath+"/layers/" + i9+"/index",schemaPath:"#/$defs/layer/properties/index/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
if(data41.digest !== undefined){
let data43 = data41.digest;
if((typeof data43 !== "string") && (data43 !== null)){
const err98 = {instancePath:instancePath+"/layers/" + i9+"/digest",schemaPath:"#/$defs/layer/properties/digest/type",keyword:"type",params:{type: schema34.properties.digest.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
}
}
if(data41.diffId !== undefined){
let data44 = data41.diffId;
if((typeof data44 !== "string") && (data44 !== null)){
const err99 = {instancePath:instancePath+"/layers/" + i9+"/diffId",schemaPath:"#/$defs/layer/properties/diffId/type",keyword:"type",params:{type: schema34.properties.diffId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
}
if(data41.statedDigest !== undefined){
let data45 = data41.statedDigest;
if((typeof data45 !== "string") && (data45 !== null)){
const err100 = {instancePath:instancePath+"/layers/" + i9+"/statedDigest",schemaPath:"#/$defs/layer/properties/statedDigest/type",keyword:"type",params:{type: schema34.properties.statedDigest.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
}
if(data41.statedDiffId !== undefined){
let data46 = data41.statedDiffId;
if((typeof data46 !== "string") && (data46 !== null)){
const err101 = {instancePath:instancePath+"/layers/" + i9+"/statedDiffId",schemaPath:"#/$defs/layer/properties/statedDiffId/type",keyword:"type",params:{type: schema34.properties.statedDiffId.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
if(data41.size !== undefined){
let data47 = data41.size;
if((!((typeof data47 == "number") && (!(data47 % 1) && !isNaN(data47)))) && (data47 !== null)){
const err102 = {instancePath:instancePath+"/layers/" + i9+"/size",schemaPath:"#/$defs/layer/properties/size/type",keyword:"type",params:{type: schema34.properties.size.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
}
if(data41.contentSize !== undefined){
let data48 = data41.contentSize;
if((!((typeof data48 == "number") && (!(data48 % 1) && !isNaN(data48)))) && (data48 !== null)){
const err103 = {instancePath:instancePath+"/layers/" + i9+"/contentSize",schemaPath:"#/$defs/layer/properties/contentSize/type",keyword:"type",params:{type: schema34.properties.contentSize.type},message:"must be integer,null"};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data41.compression !== undefined){
if(typeof data41.compression !== "string"){
const err104 = {instancePath:instancePath+"/layers/" + i9+"/compression",schemaPath:"#/$defs/layer/properties/compression/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
}
if(data41.mediaType !== undefined){
let data50 = data41.mediaType;
if((typeof data50 !== "string") && (data50 !== null)){
const err105 = {instancePath:instancePath+"/layers/" + i9+"/mediaType",schemaPath:"#/$defs/layer/properties/mediaType/type",keyword:"type",params:{type: schema34.properties.mediaType.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
if(data41.entries !== undefined){
let data51 = data41.entries;
if(!((typeof data51 == "number") && (!(data51 % 1) && !isNaN(data51)))){
const err106 = {instancePath:instancePath+"/layers/" + i9+"/entries",schemaPath:"#/$defs/layer/properties/entries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data41.createdBy !== undefined){
let data52 = data41.createdBy;
if((typeof data52 !== "string") && (data52 !== null)){
const err107 = {instancePath:instancePath+"/layers/" + i9+"/createdBy",schemaPath:"#/$defs/layer/properties/createdBy/type",keyword:"type",params:{type: schema34.properties.createdBy.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
}
if(data41.state !== undefined){
let data53 = data41.state;
if(!((((data53 === "read") || (data53 === "absent")) || (data53 === "foreign")) || (data53 === "opaque"))){
const err108 = {instancePath:instancePath+"/layers/" + i9+"/state",schemaPath:"#/$defs/layer/properties/state/enum",keyword:"enum",params:{allowedValues: schema34.properties.state.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
}
if(data41.complete !== undefined){
if(typeof data41.complete !== "boolean"){
const err109 = {instancePath:instancePath+"/layers/" + i9+"/complete",schemaPath:"#/$defs/layer/properties/complete/type",keyword:"type",params:{type: "boolean"},message:"must be boolean"};
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
const err110 = {instancePath:instancePath+"/layers/" + i9,schemaPath:"#/$defs/layer/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
}
}
else {
const err111 = {instancePath:instancePath+"/layers",schemaPath:"#/properties/layers/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
}
if(data.packages !== undefined){
let data55 = data.packages;
if(Array.isArray(data55)){
const len10 = data55.length;
for(let i10=0; i10<len10; i10++){
let data56 = data55[i10];
if(data56 && typeof data56 == "object" && !Array.isArray(data56)){
if(data56.manager === undefined){
const err112 = {instancePath:instancePath+"/packages/" + i10,schemaPath:"#/$defs/package/required",keyword:"required",params:{missingProperty: "manager"},message:"must have required property '"+"manager"+"'"};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
if(data56.name === undefined){
const err113 = {instancePath:instancePath+"/packages/" + i10,schemaPath:"#/$defs/package/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
if(data56.version === undefined){
const err114 = {instancePath:instancePath+"/packages/" + i10,schemaPath:"#/$defs/package/required",keyword:"required",params:{missingProperty: "version"},message:"must have required property '"+"version"+"'"};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
if(data56.requirement === undefined){
const err115 = {instancePath:instancePath+"/packages/" + i10,schemaPath:"#/$defs/package/required",keyword:"required",params:{missingProperty: "requirement"},message:"must have required property '"+"requirement"+"'"};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
if(data56.build === undefined){
const err116 = {instancePath:instancePath+"/packages/" + i10,schemaPath:"#/$defs/package/required",keyword:"required",params:{missingProperty: "build"},message:"must have required property '"+"build"+"'"};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
if(data56.channel === undefined){
const err117 = {instancePath:instancePath+"/packages/" + i10,schemaPath:"#/$defs/package/required",keyword:"required",params:{missingProperty: "channel"},message:"must have required property '"+"channel"+"'"};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
if(data56.platform === undefined){
const err118 = {instancePath:instancePath+"/packages/" + i10,schemaPath:"#/$defs/package/required",keyword:"required",params:{missingProperty: "platform"},message:"must have required property '"+"platform"+"'"};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(data56.groups === undefined){
const err119 = {instancePath:instancePath+"/packages/" + i10,schemaPath:"#/$defs/package/required",keyword:"required",params:{missingProperty: "groups"},message:"must have required property '"+"groups"+"'"};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
if(data56.file === undefined){
const err120 = {instancePath:instancePath+"/packages/" + i10,schemaPath:"#/$defs/package/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
if(data56.line === undefined){
const err121 = {instancePath:instancePath+"/packages/" + i10,schemaPath:"#/$defs/package/required",keyword:"required",params:{missingProperty: "line"},message:"must have required property '"+"line"+"'"};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
if(data56.manager !== undefined){
if(typeof data56.manager !== "string"){
const err122 = {instancePath:instancePath+"/packages/" + i10+"/manager",schemaPath:"#/$defs/package/properties/manager/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data56.name !== undefined){
if(typeof data56.name !== "string"){
const err123 = {instancePath:instancePath+"/packages/" + i10+"/name",schemaPath:"#/$defs/package/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
}
if(data56.version !== undefined){
let data59 = data56.version;
if((typeof data59 !== "string") && (data59 !== null)){
const err124 = {instancePath:instancePath+"/packages/" + i10+"/version",schemaPath:"#/$defs/package/properties/version/type",keyword:"type",params:{type: schema35.properties.version.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
if(data56.requirement !== undefined){
let data60 = data56.requirement;
if((typeof data60 !== "string") && (data60 !== null)){
const err125 = {instancePath:instancePath+"/packages/" + i10+"/requirement",schemaPath:"#/$defs/package/properties/requirement/type",keyword:"type",params:{type: schema35.properties.requirement.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data56.build !== undefined){
let data61 = data56.build;
if((typeof data61 !== "string") && (data61 !== null)){
const err126 = {instancePath:instancePath+"/packages/" + i10+"/build",schemaPath:"#/$defs/package/properties/build/type",keyword:"type",params:{type: schema35.properties.build.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
}
if(data56.channel !== undefined){
let data62 = data56.channel;
if((typeof data62 !== "string") && (data62 !== null)){
const err127 = {instancePath:instancePath+"/packages/" + i10+"/channel",schemaPath:"#/$defs/package/properties/channel/type",keyword:"type",params:{type: schema35.properties.channel.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err127];
}
else {
vErrors.push(err127);
}
errors++;
}
}
if(data56.platform !== undefined){
let data63 = data56.platform;
if((typeof data63 !== "string") && (data63 !== null)){
const err128 = {instancePath:instancePath+"/packages/" + i10+"/platform",schemaPath:"#/$defs/package/properties/platform/type",keyword:"type",params:{type: schema35.properties.platform.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err128];
}
else {
vErrors.push(err128);
}
errors++;
}
}
if(data56.groups !== undefined){
let data64 = data56.groups;
if(Array.isArray(data64)){
const len11 = data64.length;
for(let i11=0; i11<len11; i11++){
if(typeof data64[i11] !== "string"){
const err129 = {instancePath:instancePath+"/packages/" + i10+"/groups/" + i11,schemaPath:"#/$defs/package/properties/groups/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
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
const err130 = {instancePath:instancePath+"/packages/" + i10+"/groups",schemaPath:"#/$defs/package/properties/groups/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err130];
}
else {
vErrors.push(err130);
}
errors++;
}
}
if(data56.file !== undefined){
if(typeof data56.file !== "string"){
const err131 = {instancePath:instancePath+"/packages/" + i10+"/file",schemaPath:"#/$defs/package/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err131];
}
else {
vErrors.push(err131);
}
errors++;
}
}
if(data56.line !== undefined){
let data67 = data56.line;
if(!((typeof data67 == "number") && (!(data67 % 1) && !isNaN(data67)))){
const err132 = {instancePath:instancePath+"/packages/" + i10+"/line",schemaPath:"#/$defs/package/properties/line/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err132];
}
else {
vErrors.push(err132);
}
errors++;
}
if(typeof data67 == "number"){
if(data67 < 1 || isNaN(data67)){
const err133 = {instancePath:instancePath+"/packages/" + i10+"/line",schemaPath:"#/$defs/package/properties/line/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},message:"must be >= 1"};
if(vErrors === null){
vErrors = [err133];
}
else {
vErrors.push(err133);
}
errors++;
}
}
}
}
else {
const err134 = {instancePath:instancePath+"/packages/" + i10,schemaPath:"#/$defs/package/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err134];
}
else {
vErrors.push(err134);
}
errors++;
}
}
}
else {
const err135 = {instancePath:instancePath+"/packages",schemaPath:"#/properties/packages/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err135];
}
else {
vErrors.push(err135);
}
errors++;
}
}
if(data.recipe !== undefined){
let data68 = data.recipe;
const _errs145 = errors;
let valid37 = false;
let passing1 = null;
const _errs146 = errors;
if(!(validate21(data68, {instancePath:instancePath+"/recipe",parentData:data,parentDataProperty:"recipe",rootData,dynamicAnchors}))){
vErrors = append(vErrors, validate21.errors);
errors = vErrors.length;
}
var _valid1 = _errs146 === errors;
if(_valid1){
valid37 = true;
passing1 = 0;
var props1 = {};
props1.kind = true;
props1.stages = true;
}
const _errs147 = errors;
if(data68 !== null){
const err136 = {instancePath:instancePath+"/recipe",schemaPath:"#/properties/recipe/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err136];
}
else {
vErrors.push(err136);
}
errors++;
}
var _valid1 = _errs147 === errors;
if(_valid1 && valid37){
valid37 = false;
passing1 = [passing1, 1];
}
else {
if(_valid1){
valid37 = true;
passing1 = 1;
}
}
if(!valid37){
const err137 = {instancePath:instancePath+"/recipe",schemaPath:"#/properties/recipe/oneOf",keyword:"oneOf",params:{passingSchemas: passing1},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err137];
}
else {
vErrors.push(err137);
}
errors++;
}
else {
errors = _errs145;
if(vErrors !== null){
if(_errs145){
vErrors.length = _errs145;
}
else {
vErrors = null;
}
}
}
}
if(data.environment !== undefined){
let data69 = data.environment;
const _errs150 = errors;
let valid38 = false;
let passing2 = null;
const _errs151 = errors;
if(data69 && typeof data69 == "object" && !Array.isArray(data69)){
if(data69.file === undefined){
const err138 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/required",keyword:"required",params:{missingProperty: "file"},message:"must have required property '"+"file"+"'"};
if(vErrors === null){
vErrors = [err138];
}
else {
vErrors.push(err138);
}
errors++;
}
if(data69.format === undefined){
const err139 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/required",keyword:"required",params:{missingProperty: "format"},message:"must have required property '"+"format"+"'"};
if(vErrors === null){
vErrors = [err139];
}
else {
vErrors.push(err139);
}
errors++;
}
if(data69.name === undefined){
const err140 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err140];
}
else {
vErrors.push(err140);
}
errors++;
}
if(data69.channels === undefined){
const err141 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/required",keyword:"required",params:{missingProperty: "channels"},message:"must have required property '"+"channels"+"'"};
if(vErrors === null){
vErrors = [err141];
}
else {
vErrors.push(err141);
}
errors++;
}
if(data69.platforms === undefined){
const err142 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/required",keyword:"required",params:{missingProperty: "platforms"},message:"must have required property '"+"platforms"+"'"};
if(vErrors === null){
vErrors = [err142];
}
else {
vErrors.push(err142);
}
errors++;
}
if(data69.sources === undefined){
const err143 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/required",keyword:"required",params:{missingProperty: "sources"},message:"must have required property '"+"sources"+"'"};
if(vErrors === null){
vErrors = [err143];
}
else {
vErrors.push(err143);
}
errors++;
}
if(data69.environments === undefined){
const err144 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/required",keyword:"required",params:{missingProperty: "environments"},message:"must have required property '"+"environments"+"'"};
if(vErrors === null){
vErrors = [err144];
}
else {
vErrors.push(err144);
}
errors++;
}
if(data69.options === undefined){
const err145 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/required",keyword:"required",params:{missingProperty: "options"},message:"must have required property '"+"options"+"'"};
if(vErrors === null){
vErrors = [err145];
}
else {
vErrors.push(err145);
}
errors++;
}
if(data69.file !== undefined){
if(typeof data69.file !== "string"){
const err146 = {instancePath:instancePath+"/environment/file",schemaPath:"#/$defs/environment/properties/file/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err146];
}
else {
vErrors.push(err146);
}
errors++;
}
}
if(data69.format !== undefined){
if(typeof data69.format !== "string"){
const err147 = {instancePath:instancePath+"/environment/format",schemaPath:"#/$defs/environment/properties/format/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err147];
}
else {
vErrors.push(err147);
}
errors++;
}
}
if(data69.name !== undefined){
let data72 = data69.name;
if((typeof data72 !== "string") && (data72 !== null)){
const err148 = {instancePath:instancePath+"/environment/name",schemaPath:"#/$defs/environment/properties/name/type",keyword:"type",params:{type: schema38.properties.name.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err148];
}
else {
vErrors.push(err148);
}
errors++;
}
}
if(data69.channels !== undefined){
let data73 = data69.channels;
if(Array.isArray(data73)){
const len12 = data73.length;
for(let i12=0; i12<len12; i12++){
if(typeof data73[i12] !== "string"){
const err149 = {instancePath:instancePath+"/environment/channels/" + i12,schemaPath:"#/$defs/environment/properties/channels/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err149];
}
else {
vErrors.push(err149);
}
errors++;
}
}
}
else {
const err150 = {instancePath:instancePath+"/environment/channels",schemaPath:"#/$defs/environment/properties/channels/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err150];
}
else {
vErrors.push(err150);
}
errors++;
}
}
if(data69.platforms !== undefined){
let data75 = data69.platforms;
if(Array.isArray(data75)){
const len13 = data75.length;
for(let i13=0; i13<len13; i13++){
if(typeof data75[i13] !== "string"){
const err151 = {instancePath:instancePath+"/environment/platforms/" + i13,schemaPath:"#/$defs/environment/properties/platforms/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err151];
}
else {
vErrors.push(err151);
}
errors++;
}
}
}
else {
const err152 = {instancePath:instancePath+"/environment/platforms",schemaPath:"#/$defs/environment/properties/platforms/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err152];
}
else {
vErrors.push(err152);
}
errors++;
}
}
if(data69.sources !== undefined){
let data77 = data69.sources;
if(Array.isArray(data77)){
const len14 = data77.length;
for(let i14=0; i14<len14; i14++){
if(typeof data77[i14] !== "string"){
const err153 = {instancePath:instancePath+"/environment/sources/" + i14,schemaPath:"#/$defs/environment/properties/sources/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err153];
}
else {
vErrors.push(err153);
}
errors++;
}
}
}
else {
const err154 = {instancePath:instancePath+"/environment/sources",schemaPath:"#/$defs/environment/properties/sources/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err154];
}
else {
vErrors.push(err154);
}
errors++;
}
}
if(data69.environments !== undefined){
let data79 = data69.environments;
if(Array.isArray(data79)){
const len15 = data79.length;
for(let i15=0; i15<len15; i15++){
if(typeof data79[i15] !== "string"){
const err155 = {instancePath:instancePath+"/environment/environments/" + i15,schemaPath:"#/$defs/environment/properties/environments/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err155];
}
else {
vErrors.push(err155);
}
errors++;
}
}
}
else {
const err156 = {instancePath:instancePath+"/environment/environments",schemaPath:"#/$defs/environment/properties/environments/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err156];
}
else {
vErrors.push(err156);
}
errors++;
}
}
if(data69.options !== undefined){
let data81 = data69.options;
if(Array.isArray(data81)){
const len16 = data81.length;
for(let i16=0; i16<len16; i16++){
if(typeof data81[i16] !== "string"){
const err157 = {instancePath:instancePath+"/environment/options/" + i16,schemaPath:"#/$defs/environment/properties/options/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err157];
}
else {
vErrors.push(err157);
}
errors++;
}
}
}
else {
const err158 = {instancePath:instancePath+"/environment/options",schemaPath:"#/$defs/environment/properties/options/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err158];
}
else {
vErrors.push(err158);
}
errors++;
}
}
}
else {
const err159 = {instancePath:instancePath+"/environment",schemaPath:"#/$defs/environment/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err159];
}
else {
vErrors.push(err159);
}
errors++;
}
var _valid2 = _errs151 === errors;
if(_valid2){
valid38 = true;
passing2 = 0;
var props2 = {};
props2.file = true;
props2.format = true;
props2.name = true;
props2.channels = true;
props2.platforms = true;
props2.sources = true;
props2.environments = true;
props2.options = true;
}
const _errs180 = errors;
if(data69 !== null){
const err160 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err160];
}
else {
vErrors.push(err160);
}
errors++;
}
var _valid2 = _errs180 === errors;
if(_valid2 && valid38){
valid38 = false;
passing2 = [passing2, 1];
}
else {
if(_valid2){
valid38 = true;
passing2 = 1;
}
}
if(!valid38){
const err161 = {instancePath:instancePath+"/environment",schemaPath:"#/properties/environment/oneOf",keyword:"oneOf",params:{passingSchemas: passing2},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err161];
}
else {
vErrors.push(err161);
}
errors++;
}
else {
errors = _errs150;
if(vErrors !== null){
if(_errs150){
vErrors.length = _errs150;
}
else {
vErrors = null;
}
}
}
}
if(data.repository !== undefined){
let data83 = data.repository;
const _errs183 = errors;
let valid51 = false;
let passing3 = null;
const _errs184 = errors;
if(data83 && typeof data83 == "object" && !Array.isArray(data83)){
if(data83.buildPack === undefined){
const err162 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/required",keyword:"required",params:{missingProperty: "buildPack"},message:"must have required property '"+"buildPack"+"'"};
if(vErrors === null){
vErrors = [err162];
}
else {
vErrors.push(err162);
}
errors++;
}
if(data83.decidedBy === undefined){
const err163 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/required",keyword:"required",params:{missingProperty: "decidedBy"},message:"must have required property '"+"decidedBy"+"'"};
if(vErrors === null){
vErrors = [err163];
}
else {
vErrors.push(err163);
}
errors++;
}
if(data83.folder === undefined){
const err164 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/required",keyword:"required",params:{missingProperty: "folder"},message:"must have required property '"+"folder"+"'"};
if(vErrors === null){
vErrors = [err164];
}
else {
vErrors.push(err164);
}
errors++;
}
if(data83.python === undefined){
const err165 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/required",keyword:"required",params:{missingProperty: "python"},message:"must have required property '"+"python"+"'"};
if(vErrors === null){
vErrors = [err165];
}
else {
vErrors.push(err165);
}
errors++;
}
if(data83.files === undefined){
const err166 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/required",keyword:"required",params:{missingProperty: "files"},message:"must have required property '"+"files"+"'"};
if(vErrors === null){
vErrors = [err166];
}
else {
vErrors.push(err166);
}
errors++;
}
if(data83.entries === undefined){
const err167 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/required",keyword:"required",params:{missingProperty: "entries"},message:"must have required property '"+"entries"+"'"};
if(vErrors === null){
vErrors = [err167];
}
else {
vErrors.push(err167);
}
errors++;
}
if(data83.buildPack !== undefined){
if(typeof data83.buildPack !== "string"){
const err168 = {instancePath:instancePath+"/repository/buildPack",schemaPath:"#/$defs/repository/properties/buildPack/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err168];
}
else {
vErrors.push(err168);
}
errors++;
}
}
if(data83.decidedBy !== undefined){
let data85 = data83.decidedBy;
if((typeof data85 !== "string") && (data85 !== null)){
const err169 = {instancePath:instancePath+"/repository/decidedBy",schemaPath:"#/$defs/repository/properties/decidedBy/type",keyword:"type",params:{type: schema39.properties.decidedBy.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err169];
}
else {
vErrors.push(err169);
}
errors++;
}
}
if(data83.folder !== undefined){
if(typeof data83.folder !== "string"){
const err170 = {instancePath:instancePath+"/repository/folder",schemaPath:"#/$defs/repository/properties/folder/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err170];
}
else {
vErrors.push(err170);
}
errors++;
}
}
if(data83.python !== undefined){
let data87 = data83.python;
if((typeof data87 !== "string") && (data87 !== null)){
const err171 = {instancePath:instancePath+"/repository/python",schemaPath:"#/$defs/repository/properties/python/type",keyword:"type",params:{type: schema39.properties.python.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err171];
}
else {
vErrors.push(err171);
}
errors++;
}
}
if(data83.files !== undefined){
let data88 = data83.files;
if(Array.isArray(data88)){
const len17 = data88.length;
for(let i17=0; i17<len17; i17++){
let data89 = data88[i17];
if(data89 && typeof data89 == "object" && !Array.isArray(data89)){
if(data89.path === undefined){
const err172 = {instancePath:instancePath+"/repository/files/" + i17,schemaPath:"#/$defs/repository/properties/files/items/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err172];
}
else {
vErrors.push(err172);
}
errors++;
}
if(data89.use === undefined){
const err173 = {instancePath:instancePath+"/repository/files/" + i17,schemaPath:"#/$defs/repository/properties/files/items/required",keyword:"required",params:{missingProperty: "use"},message:"must have required property '"+"use"+"'"};
if(vErrors === null){
vErrors = [err173];
}
else {
vErrors.push(err173);
}
errors++;
}
if(data89.by === undefined){
const err174 = {instancePath:instancePath+"/repository/files/" + i17,schemaPath:"#/$defs/repository/properties/files/items/required",keyword:"required",params:{missingProperty: "by"},message:"must have required property '"+"by"+"'"};
if(vErrors === null){
vErrors = [err174];
}
else {
vErrors.push(err174);
}
errors++;
}
if(data89.path !== undefined){
if(typeof data89.path !== "string"){
const err175 = {instancePath:instancePath+"/repository/files/" + i17+"/path",schemaPath:"#/$defs/repository/properties/files/items/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err175];
}
else {
vErrors.push(err175);
}
errors++;
}
}
if(data89.use !== undefined){
if(typeof data89.use !== "string"){
const err176 = {instancePath:instancePath+"/repository/files/" + i17+"/use",schemaPath:"#/$defs/repository/properties/files/items/properties/use/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err176];
}
else {
vErrors.push(err176);
}
errors++;
}
}
if(data89.by !== undefined){
let data92 = data89.by;
if((typeof data92 !== "string") && (data92 !== null)){
const err177 = {instancePath:instancePath+"/repository/files/" + i17+"/by",schemaPath:"#/$defs/repository/properties/files/items/properties/by/type",keyword:"type",params:{type: schema39.properties.files.items.properties.by.type},message:"must be string,null"};
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
const err178 = {instancePath:instancePath+"/repository/files/" + i17,schemaPath:"#/$defs/repository/properties/files/items/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err178];
}
else {
vErrors.push(err178);
}
errors++;
}
}
}
else {
const err179 = {instancePath:instancePath+"/repository/files",schemaPath:"#/$defs/repository/properties/files/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err179];
}
else {
vErrors.push(err179);
}
errors++;
}
}
if(data83.entries !== undefined){
let data93 = data83.entries;
if(!((typeof data93 == "number") && (!(data93 % 1) && !isNaN(data93)))){
const err180 = {instancePath:instancePath+"/repository/entries",schemaPath:"#/$defs/repository/properties/entries/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
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
const err181 = {instancePath:instancePath+"/repository",schemaPath:"#/$defs/repository/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err181];
}
else {
vErrors.push(err181);
}
errors++;
}
var _valid3 = _errs184 === errors;
if(_valid3){
valid51 = true;
passing3 = 0;
var props3 = {};
props3.buildPack = true;
props3.decidedBy = true;
props3.folder = true;
props3.python = true;
props3.files = true;
props3.entries = true;
}
const _errs207 = errors;
if(data83 !== null){
const err182 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err182];
}
else {
vErrors.push(err182);
}
errors++;
}
var _valid3 = _errs207 === errors;
if(_valid3 && valid51){
valid51 = false;
passing3 = [passing3, 1];
}
else {
if(_valid3){
valid51 = true;
passing3 = 1;
}
}
if(!valid51){
const err183 = {instancePath:instancePath+"/repository",schemaPath:"#/properties/repository/oneOf",keyword:"oneOf",params:{passingSchemas: passing3},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err183];
}
else {
vErrors.push(err183);
}
errors++;
}
else {
errors = _errs183;
if(vErrors !== null){
if(_errs183){
vErrors.length = _errs183;
}
else {
vErrors = null;
}
}
}
}
if(data.sif !== undefined){
let data94 = data.sif;
const _errs210 = errors;
let valid57 = false;
let passing4 = null;
const _errs211 = errors;
if(!(validate23(data94, {instancePath:instancePath+"/sif",parentData:data,parentDataProperty:"sif",rootData,dynamicAnchors}))){
vErrors = append(vErrors, validate23.errors);
errors = vErrors.length;
}
var _valid4 = _errs211 === errors;
if(_valid4){
valid57 = true;
passing4 = 0;
var props4 = {};
props4.header = true;
props4.objects = true;
props4.signatures = true;
}
const _errs212 = errors;
if(data94 !== null){
const err184 = {instancePath:instancePath+"/sif",schemaPath:"#/properties/sif/oneOf/1/type",keyword:"type",params:{type: "null"},message:"must be null"};
if(vErrors === null){
vErrors = [err184];
}
else {
vErrors.push(err184);
}
errors++;
}
var _valid4 = _errs212 === errors;
if(_valid4 && valid57){
valid57 = false;
passing4 = [passing4, 1];
}
else {
if(_valid4){
valid57 = true;
passing4 = 1;
}
}
if(!valid57){
const err185 = {instancePath:instancePath+"/sif",schemaPath:"#/properties/sif/oneOf",keyword:"oneOf",params:{passingSchemas: passing4},message:"must match exactly one schema in oneOf"};
if(vErrors === null){
vErrors = [err185];
}
else {
vErrors.push(err185);
}
errors++;
}
else {
errors = _errs210;
if(vErrors !== null){
if(_errs210){
vErrors.length = _errs210;
}
else {
vErrors = null;
}
}
}
}
if(data.squashfs !== undefined){
let data95 = data.squashfs;
if(Array.isArray(data95)){
const len18 = data95.length;
for(let i18=0; i18<len18; i18++){
let data96 = data95[i18];
if(data96 && typeof data96 == "object" && !Array.isArray(data96)){
if(data96.name === undefined){
const err186 = {instancePath:instancePath+"/squashfs/" + i18,schemaPath:"#/$defs/squashfs/required",keyword:"required",params:{missingProperty: "name"},message:"must have required property '"+"name"+"'"};
if(vErrors === null){
vErrors = [err186];
}
else {
vErrors.push(err186);
}
errors++;
}
if(data96.compression === undefined){
const err187 = {instancePath:instancePath+"/squashfs/" + i18,schemaPath:"#/$defs/squashfs/required",keyword:"required",params:{missingProperty: "compression"},message:"must have required property '"+"compression"+"'"};
if(vErrors === null){
vErrors = [err187];
}
else {
vErrors.push(err187);
}
errors++;
}
if(data96.blockSize === undefined){
const err188 = {instancePath:instancePath+"/squashfs/" + i18,schemaPath:"#/$defs/squashfs/required",keyword:"required",params:{missingProperty: "blockSize"},message:"must have required property '"+"blockSize"+"'"};
if(vErrors === null){
vErrors = [err188];
}
else {
vErrors.push(err188);
}
errors++;
}
if(data96.created === undefined){
const err189 = {instancePath:instancePath+"/squashfs/" + i18,schemaPath:"#/$defs/squashfs/required",keyword:"required",params:{missingProperty: "created"},message:"must have required property '"+"created"+"'"};
if(vErrors === null){
vErrors = [err189];
}
else {
vErrors.push(err189);
}
errors++;
}
if(data96.inodes === undefined){
const err190 = {instancePath:instancePath+"/squashfs/" + i18,schemaPath:"#/$defs/squashfs/required",keyword:"required",params:{missingProperty: "inodes"},message:"must have required property '"+"inodes"+"'"};
if(vErrors === null){
vErrors = [err190];
}
else {
vErrors.push(err190);
}
errors++;
}
if(data96.bytesUsed === undefined){
const err191 = {instancePath:instancePath+"/squashfs/" + i18,schemaPath:"#/$defs/squashfs/required",keyword:"required",params:{missingProperty: "bytesUsed"},message:"must have required property '"+"bytesUsed"+"'"};
if(vErrors === null){
vErrors = [err191];
}
else {
vErrors.push(err191);
}
errors++;
}
if(data96.name !== undefined){
if(typeof data96.name !== "string"){
const err192 = {instancePath:instancePath+"/squashfs/" + i18+"/name",schemaPath:"#/$defs/squashfs/properties/name/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err192];
}
else {
vErrors.push(err192);
}
errors++;
}
}
if(data96.compression !== undefined){
let data98 = data96.compression;
if((typeof data98 !== "string") && (data98 !== null)){
const err193 = {instancePath:instancePath+"/squashfs/" + i18+"/compression",schemaPath:"#/$defs/squashfs/properties/compression/type",keyword:"type",params:{type: schema44.properties.compression.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err193];
}
else {
vErrors.push(err193);
}
errors++;
}
}
if(data96.blockSize !== undefined){
let data99 = data96.blockSize;
if(!((typeof data99 == "number") && (!(data99 % 1) && !isNaN(data99)))){
const err194 = {instancePath:instancePath+"/squashfs/" + i18+"/blockSize",schemaPath:"#/$defs/squashfs/properties/blockSize/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err194];
}
else {
vErrors.push(err194);
}
errors++;
}
}
if(data96.created !== undefined){
let data100 = data96.created;
if(!((typeof data100 == "number") && (!(data100 % 1) && !isNaN(data100)))){
const err195 = {instancePath:instancePath+"/squashfs/" + i18+"/created",schemaPath:"#/$defs/squashfs/properties/created/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err195];
}
else {
vErrors.push(err195);
}
errors++;
}
}
if(data96.inodes !== undefined){
let data101 = data96.inodes;
if(!((typeof data101 == "number") && (!(data101 % 1) && !isNaN(data101)))){
const err196 = {instancePath:instancePath+"/squashfs/" + i18+"/inodes",schemaPath:"#/$defs/squashfs/properties/inodes/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err196];
}
else {
vErrors.push(err196);
}
errors++;
}
}
if(data96.bytesUsed !== undefined){
if(!(typeof data96.bytesUsed == "number")){
const err197 = {instancePath:instancePath+"/squashfs/" + i18+"/bytesUsed",schemaPath:"#/$defs/squashfs/properties/bytesUsed/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err197];
}
else {
vErrors.push(err197);
}
errors++;
}
}
}
else {
const err198 = {instancePath:instancePath+"/squashfs/" + i18,schemaPath:"#/$defs/squashfs/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err198];
}
else {
vErrors.push(err198);
}
errors++;
}
}
}
else {
const err199 = {instancePath:instancePath+"/squashfs",schemaPath:"#/properties/squashfs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err199];
}
else {
vErrors.push(err199);
}
errors++;
}
}
if(data.files !== undefined){
let data103 = data.files;
if((!(Array.isArray(data103))) && (data103 !== null)){
const err200 = {instancePath:instancePath+"/files",schemaPath:"#/properties/files/type",keyword:"type",params:{type: schema31.properties.files.type},message:"must be array,null"};
if(vErrors === null){
vErrors = [err200];
}
else {
vErrors.push(err200);
}
errors++;
}
if(Array.isArray(data103)){
const len19 = data103.length;
for(let i19=0; i19<len19; i19++){
let data104 = data103[i19];
if(data104 && typeof data104 == "object" && !Array.isArray(data104)){
if(data104.path === undefined){
const err201 = {instancePath:instancePath+"/files/" + i19,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "path"},message:"must have required property '"+"path"+"'"};
if(vErrors === null){
vErrors = [err201];
}
else {
vErrors.push(err201);
}
errors++;
}
if(data104.type === undefined){
const err202 = {instancePath:instancePath+"/files/" + i19,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "type"},message:"must have required property '"+"type"+"'"};
if(vErrors === null){
vErrors = [err202];
}
else {
vErrors.push(err202);
}
errors++;
}
if(data104.mode === undefined){
const err203 = {instancePath:instancePath+"/files/" + i19,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "mode"},message:"must have required property '"+"mode"+"'"};
if(vErrors === null){
vErrors = [err203];
}
else {
vErrors.push(err203);
}
errors++;
}
if(data104.uid === undefined){
const err204 = {instancePath:instancePath+"/files/" + i19,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "uid"},message:"must have required property '"+"uid"+"'"};
if(vErrors === null){
vErrors = [err204];
}
else {
vErrors.push(err204);
}
errors++;
}
if(data104.gid === undefined){
const err205 = {instancePath:instancePath+"/files/" + i19,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "gid"},message:"must have required property '"+"gid"+"'"};
if(vErrors === null){
vErrors = [err205];
}
else {
vErrors.push(err205);
}
errors++;
}
if(data104.size === undefined){
const err206 = {instancePath:instancePath+"/files/" + i19,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "size"},message:"must have required property '"+"size"+"'"};
if(vErrors === null){
vErrors = [err206];
}
else {
vErrors.push(err206);
}
errors++;
}
if(data104.mtime === undefined){
const err207 = {instancePath:instancePath+"/files/" + i19,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "mtime"},message:"must have required property '"+"mtime"+"'"};
if(vErrors === null){
vErrors = [err207];
}
else {
vErrors.push(err207);
}
errors++;
}
if(data104.layer === undefined){
const err208 = {instancePath:instancePath+"/files/" + i19,schemaPath:"#/$defs/file/required",keyword:"required",params:{missingProperty: "layer"},message:"must have required property '"+"layer"+"'"};
if(vErrors === null){
vErrors = [err208];
}
else {
vErrors.push(err208);
}
errors++;
}
if(data104.path !== undefined){
if(typeof data104.path !== "string"){
const err209 = {instancePath:instancePath+"/files/" + i19+"/path",schemaPath:"#/$defs/file/properties/path/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err209];
}
else {
vErrors.push(err209);
}
errors++;
}
}
if(data104.type !== undefined){
let data106 = data104.type;
if(!(((((((((data106 === "file") || (data106 === "directory")) || (data106 === "symlink")) || (data106 === "hardlink")) || (data106 === "character")) || (data106 === "block")) || (data106 === "fifo")) || (data106 === "socket")) || (data106 === "unknown"))){
const err210 = {instancePath:instancePath+"/files/" + i19+"/type",schemaPath:"#/$defs/file/properties/type/enum",keyword:"enum",params:{allowedValues: schema45.properties.type.enum},message:"must be equal to one of the allowed values"};
if(vErrors === null){
vErrors = [err210];
}
else {
vErrors.push(err210);
}
errors++;
}
}
if(data104.mode !== undefined){
let data107 = data104.mode;
if(typeof data107 === "string"){
if(!pattern4.test(data107)){
const err211 = {instancePath:instancePath+"/files/" + i19+"/mode",schemaPath:"#/$defs/file/properties/mode/pattern",keyword:"pattern",params:{pattern: "^[0-7]{4}$"},message:"must match pattern \""+"^[0-7]{4}$"+"\""};
if(vErrors === null){
vErrors = [err211];
}
else {
vErrors.push(err211);
}
errors++;
}
}
else {
const err212 = {instancePath:instancePath+"/files/" + i19+"/mode",schemaPath:"#/$defs/file/properties/mode/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err212];
}
else {
vErrors.push(err212);
}
errors++;
}
}
if(data104.uid !== undefined){
if(!(typeof data104.uid == "number")){
const err213 = {instancePath:instancePath+"/files/" + i19+"/uid",schemaPath:"#/$defs/file/properties/uid/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err213];
}
else {
vErrors.push(err213);
}
errors++;
}
}
if(data104.gid !== undefined){
if(!(typeof data104.gid == "number")){
const err214 = {instancePath:instancePath+"/files/" + i19+"/gid",schemaPath:"#/$defs/file/properties/gid/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err214];
}
else {
vErrors.push(err214);
}
errors++;
}
}
if(data104.size !== undefined){
if(!(typeof data104.size == "number")){
const err215 = {instancePath:instancePath+"/files/" + i19+"/size",schemaPath:"#/$defs/file/properties/size/type",keyword:"type",params:{type: "number"},message:"must be number"};
if(vErrors === null){
vErrors = [err215];
}
else {
vErrors.push(err215);
}
errors++;
}
}
if(data104.mtime !== undefined){
let data111 = data104.mtime;
if((!(typeof data111 == "number")) && (data111 !== null)){
const err216 = {instancePath:instancePath+"/files/" + i19+"/mtime",schemaPath:"#/$defs/file/properties/mtime/type",keyword:"type",params:{type: schema45.properties.mtime.type},message:"must be number,null"};
if(vErrors === null){
vErrors = [err216];
}
else {
vErrors.push(err216);
}
errors++;
}
}
if(data104.layer !== undefined){
let data112 = data104.layer;
if(!((typeof data112 == "number") && (!(data112 % 1) && !isNaN(data112)))){
const err217 = {instancePath:instancePath+"/files/" + i19+"/layer",schemaPath:"#/$defs/file/properties/layer/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err217];
}
else {
vErrors.push(err217);
}
errors++;
}
}
if(data104.link !== undefined){
if(typeof data104.link !== "string"){
const err218 = {instancePath:instancePath+"/files/" + i19+"/link",schemaPath:"#/$defs/file/properties/link/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err218];
}
else {
vErrors.push(err218);
}
errors++;
}
}
if(data104.device !== undefined){
let data114 = data104.device;
if(data114 && typeof data114 == "object" && !Array.isArray(data114)){
if(data114.major === undefined){
const err219 = {instancePath:instancePath+"/files/" + i19+"/device",schemaPath:"#/$defs/file/properties/device/required",keyword:"required",params:{missingProperty: "major"},message:"must have required property '"+"major"+"'"};
if(vErrors === null){
vErrors = [err219];
}
else {
vErrors.push(err219);
}
errors++;
}
if(data114.minor === undefined){
const err220 = {instancePath:instancePath+"/files/" + i19+"/device",schemaPath:"#/$defs/file/properties/device/required",keyword:"required",params:{missingProperty: "minor"},message:"must have required property '"+"minor"+"'"};
if(vErrors === null){
vErrors = [err220];
}
else {
vErrors.push(err220);
}
errors++;
}
if(data114.major !== undefined){
let data115 = data114.major;
if(!((typeof data115 == "number") && (!(data115 % 1) && !isNaN(data115)))){
const err221 = {instancePath:instancePath+"/files/" + i19+"/device/major",schemaPath:"#/$defs/file/properties/device/properties/major/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err221];
}
else {
vErrors.push(err221);
}
errors++;
}
}
if(data114.minor !== undefined){
let data116 = data114.minor;
if(!((typeof data116 == "number") && (!(data116 % 1) && !isNaN(data116)))){
const err222 = {instancePath:instancePath+"/files/" + i19+"/device/minor",schemaPath:"#/$defs/file/properties/device/properties/minor/type",keyword:"type",params:{type: "integer"},message:"must be integer"};
if(vErrors === null){
vErrors = [err222];
}
else {
vErrors.push(err222);
}
errors++;
}
}
}
else {
const err223 = {instancePath:instancePath+"/files/" + i19+"/device",schemaPath:"#/$defs/file/properties/device/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err223];
}
else {
vErrors.push(err223);
}
errors++;
}
}
if(data104.xattrs !== undefined){
let data117 = data104.xattrs;
if(Array.isArray(data117)){
const len20 = data117.length;
for(let i20=0; i20<len20; i20++){
if(typeof data117[i20] !== "string"){
const err224 = {instancePath:instancePath+"/files/" + i19+"/xattrs/" + i20,schemaPath:"#/$defs/file/properties/xattrs/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err224];
}
else {
vErrors.push(err224);
}
errors++;
}
}
}
else {
const err225 = {instancePath:instancePath+"/files/" + i19+"/xattrs",schemaPath:"#/$defs/file/properties/xattrs/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err225];
}
else {
vErrors.push(err225);
}
errors++;
}
}
}
else {
const err226 = {instancePath:instancePath+"/files/" + i19,schemaPath:"#/$defs/file/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err226];
}
else {
vErrors.push(err226);
}
errors++;
}
}
}
}
if(data.digest !== undefined){
let data119 = data.digest;
if((typeof data119 !== "string") && (data119 !== null)){
const err227 = {instancePath:instancePath+"/digest",schemaPath:"#/properties/digest/type",keyword:"type",params:{type: schema31.properties.digest.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err227];
}
else {
vErrors.push(err227);
}
errors++;
}
}
if(data.problems !== undefined){
let data120 = data.problems;
if(Array.isArray(data120)){
const len21 = data120.length;
for(let i21=0; i21<len21; i21++){
let data121 = data120[i21];
if(data121 && typeof data121 == "object" && !Array.isArray(data121)){
if(data121.code === undefined){
const err228 = {instancePath:instancePath+"/problems/" + i21,schemaPath:"#/$defs/problem/required",keyword:"required",params:{missingProperty: "code"},message:"must have required property '"+"code"+"'"};
if(vErrors === null){
vErrors = [err228];
}
else {
vErrors.push(err228);
}
errors++;
}
if(data121.detail === undefined){
const err229 = {instancePath:instancePath+"/problems/" + i21,schemaPath:"#/$defs/problem/required",keyword:"required",params:{missingProperty: "detail"},message:"must have required property '"+"detail"+"'"};
if(vErrors === null){
vErrors = [err229];
}
else {
vErrors.push(err229);
}
errors++;
}
if(data121.place === undefined){
const err230 = {instancePath:instancePath+"/problems/" + i21,schemaPath:"#/$defs/problem/required",keyword:"required",params:{missingProperty: "place"},message:"must have required property '"+"place"+"'"};
if(vErrors === null){
vErrors = [err230];
}
else {
vErrors.push(err230);
}
errors++;
}
if(data121.code !== undefined){
if(typeof data121.code !== "string"){
const err231 = {instancePath:instancePath+"/problems/" + i21+"/code",schemaPath:"#/$defs/problem/properties/code/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err231];
}
else {
vErrors.push(err231);
}
errors++;
}
}
if(data121.detail !== undefined){
if(typeof data121.detail !== "string"){
const err232 = {instancePath:instancePath+"/problems/" + i21+"/detail",schemaPath:"#/$defs/problem/properties/detail/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err232];
}
else {
vErrors.push(err232);
}
errors++;
}
}
if(data121.place !== undefined){
let data124 = data121.place;
if((typeof data124 !== "string") && (data124 !== null)){
const err233 = {instancePath:instancePath+"/problems/" + i21+"/place",schemaPath:"#/$defs/problem/properties/place/type",keyword:"type",params:{type: schema46.properties.place.type},message:"must be string,null"};
if(vErrors === null){
vErrors = [err233];
}
else {
vErrors.push(err233);
}
errors++;
}
}
}
else {
const err234 = {instancePath:instancePath+"/problems/" + i21,schemaPath:"#/$defs/problem/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err234];
}
else {
vErrors.push(err234);
}
errors++;
}
}
}
else {
const err235 = {instancePath:instancePath+"/problems",schemaPath:"#/properties/problems/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err235];
}
else {
vErrors.push(err235);
}
errors++;
}
}
if(data.gaps !== undefined){
let data125 = data.gaps;
if(Array.isArray(data125)){
const len22 = data125.length;
for(let i22=0; i22<len22; i22++){
if(typeof data125[i22] !== "string"){
const err236 = {instancePath:instancePath+"/gaps/" + i22,schemaPath:"#/properties/gaps/items/type",keyword:"type",params:{type: "string"},message:"must be string"};
if(vErrors === null){
vErrors = [err236];
}
else {
vErrors.push(err236);
}
errors++;
}
}
}
else {
const err237 = {instancePath:instancePath+"/gaps",schemaPath:"#/properties/gaps/type",keyword:"type",params:{type: "array"},message:"must be array"};
if(vErrors === null){
vErrors = [err237];
}
else {
vErrors.push(err237);
}
errors++;
}
}
}
else {
const err238 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},message:"must be object"};
if(vErrors === null){
vErrors = [err238];
}
else {
vErrors.push(err238);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}
validate20.evaluated = {"props":{"schema":true,"tool":true,"name":true,"kind":true,"platform":true,"references":true,"config":true,"blobs":true,"layers":true,"packages":true,"recipe":true,"environment":true,"repository":true,"sif":true,"squashfs":true,"files":true,"digest":true,"problems":true,"gaps":true},"dynamicProps":false,"dynamicItems":false};

