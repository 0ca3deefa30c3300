/** Languages whose start scripts are looked through line by line. */
export type Language = 'python' | 'r' | 'julia' | 'perl' | 'node' | 'ruby';

/** A call in a script language that uses the network. */
export interface Call {
  /** Matched against one line whose comments and strings are blank; ends where the first argument begins. */
  readonly pattern: RegExp;
  readonly purpose: string;
  /** Its first argument is a URL, which may be local. */
  readonly takesAddress?: boolean;
  /** A first argument without a scheme is a file, not an address. */
  readonly needsScheme?: boolean;
  /** What on the rest of the line keeps it local. */
  readonly unless?: RegExp;
  readonly certainty?: 'possible';
}

const address = { purpose: 'the network', takesAddress: true } as const;

/**
 * Well-known calls, from each library's reference: docs.python.org (urllib.request, http.client), requests, httpx, huggingface_hub,
 * transformers, datasets, nltk, torch.hub, tensorflow_datasets; R utils, remotes, devtools, BiocManager, pak; Julia Pkg, Downloads.
 */
export const calls: Readonly<Record<Language, readonly Call[]>> = {
  python: [
    { ...address, pattern: /\b(?:urllib\d?\.request\.|request\.|urllib2?\.)?(?:urlopen|urlretrieve)\s{0,4}\(/ },
    { ...address, pattern: /\b(?:requests|httpx|session|urllib3)\.(?:get|post|put|head|patch|delete|stream)\s{0,4}\(/ },
    { ...address, pattern: /\bwget\.download\s{0,4}\(/ },
    { ...address, pattern: /\bgdown\.download(?:_folder)?\s{0,4}\(/ },
    {
      purpose: 'a model',
      pattern: /\b(?:snapshot_download|hf_hub_download)\s{0,4}\(/,
      unless: /local_files_only\s{0,4}=\s{0,4}True/,
    },
    {
      purpose: 'a model',
      pattern: /\b(?:Auto\w{1,40}|\w{1,40}(?:Tokenizer|Model|Pipeline|Config))\.from_pretrained\s{0,4}\(/,
      unless: /local_files_only\s{0,4}=\s{0,4}True|^[^(]{0,100}\(\s{0,4}["'][./~]/,
      certainty: 'possible',
    },
    { purpose: 'a data set', pattern: /\b(?:datasets\.)?load_dataset\s{0,4}\(/, certainty: 'possible' },
    { purpose: 'nltk data', pattern: /\bnltk\.download\s{0,4}\(/ },
    { purpose: 'a language model', pattern: /\bspacy\.cli\.download\s{0,4}\(/ },
    {
      purpose: 'a model',
      pattern: /\btorch\.hub\.(?:load|download_url_to_file|load_state_dict_from_url)\s{0,4}\(/,
      unless: /source\s{0,4}=\s{0,4}["']local/,
    },
    {
      purpose: 'a data set',
      pattern: /\btfds\.load\s{0,4}\(|\bkeras\.utils\.get_file\s{0,4}\(/,
      certainty: 'possible',
    },
    { purpose: 'Python packages', pattern: /\bpip\.main\s{0,4}\(/ },
  ],
  r: [
    { purpose: 'R packages', pattern: /\binstall\.packages\s{0,4}\(/, unless: /repos\s{0,4}=\s{0,4}NULL/ },
    { purpose: 'R packages', pattern: /\b(?:update\.packages|available\.packages|old\.packages)\s{0,4}\(/ },
    { purpose: 'R packages', pattern: /\b(?:remotes|devtools)::install_(?!local\b|deps\b)\w{1,30}\s{0,4}\(/ },
    { purpose: 'R packages', pattern: /\binstall_(?:github|gitlab|bitbucket|url|version|cran|bioc|git)\s{0,4}\(/ },
    { purpose: 'R packages', pattern: /\bBiocManager::install\s{0,4}\(|\bbiocLite\s{0,4}\(/ },
    {
      purpose: 'R packages',
      pattern:
        /\b(?:pak::(?:pkg_install|pak)|renv::(?:restore|install|update)|pacman::p_load|packrat::restore)\s{0,4}\(/,
    },
    {
      ...address,
      pattern: /\b(?:download\.file|url|curl_download|curl::curl_download|httr::GET|GET)\s{0,4}\(/,
      needsScheme: true,
    },
    {
      ...address,
      pattern: /\b(?:source|readLines|read\.csv|readRDS|read_csv)\s{0,4}\((?=\s{0,4}["' ])/,
      needsScheme: true,
    },
  ],
  julia: [
    {
      purpose: 'Julia packages',
      pattern: /\bPkg\.(?:add|instantiate|update|resolve|develop|build|Registry\.\w{1,20})\s{0,4}\(/,
      unless: /offline\s{0,4}=\s{0,4}true|path\s{0,4}=/,
    },
    { purpose: 'Julia packages', pattern: /\bpkg\s{0,4}(?=" *(?:add|update|instantiate)\b)/ },
    { ...address, pattern: /\b(?:Downloads\.)?download\s{0,4}\(|\bHTTP\.(?:get|post|request)\s{0,4}\(/ },
  ],
  perl: [
    { ...address, pattern: /\b(?:getstore|getprint|mirror)\s{0,4}\(/ },
    { purpose: 'the network', pattern: /\b(?:LWP::UserAgent|HTTP::Tiny|LWP::Simple|Net::FTP)\b\s{0,4}->\s{0,4}new\b/ },
    { purpose: 'Perl modules', pattern: /\bCPAN::Shell\s{0,4}->\s{0,4}install\b/ },
  ],
  node: [
    { ...address, pattern: /(?:^|[^.\w])fetch\s{0,4}\(/ },
    { ...address, pattern: /\bhttps?\.(?:get|request)\s{0,4}\(/ },
    { ...address, pattern: /\baxios(?:\.(?:get|post|put|head|request))?\s{0,4}\(/ },
  ],
  ruby: [
    { ...address, pattern: /\bURI\.open\s{0,4}\(|\bNet::HTTP\.(?:get|get_response|post)\s{0,4}\(/ },
    { purpose: 'Ruby gems', pattern: /\bGem\.install\b/ },
  ],
};
