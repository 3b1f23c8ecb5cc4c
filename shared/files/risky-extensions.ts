/**
 * Names by which a computer runs a file, or opens what runs things, when somebody clicks on it. Whatever is in them: a
 * batch file is text, and a page of HTML is a program for the browser.
 */
export const riskyExtensions: ReadonlySet<string> = new Set(
  [
    // Programs and their parts
    "exe com scr pif cpl dll sys drv ocx bin elf run out appimage app command action workflow o so dylib",
    // Scripts
    "bat cmd ps1 ps1xml ps2 psc1 psd1 psm1 vb vbs vbe js jse mjs cjs ws wsf wsh wsc sct hta",
    "sh bash zsh csh ksh fish py pyc pyw pyz rb pl php phtml lua tcl scpt applescript ahk au3 gadget jnlp jar class",
    // Installers and packages
    "msi msix msixbundle msp mst msu appx appxbundle application appref-ms deb rpm pkg mpkg apk aab ipa xpi crx vsix snap",
    "flatpak flatpakref",
    // Disk images
    "iso img dmg vhd vhdx vmdk ova udf toast",
    // What points elsewhere, or changes the system
    "lnk url website webloc desktop scf inf reg rgs theme themepack settingcontent-ms library-ms search-ms searchconnector-ms",
    "diagcab msc job rdp ica printerexport",
    // Documents that are programs: pages, help, macros, add-ins
    "html htm xhtml xht shtml mht mhtml svg svgz xsl xslt chm hlp one onepkg",
    "docm dotm xlsm xltm xlsb xlam xla xll xlm wll pptm potm ppsm ppam sldm ppa accda accdb accde accdr ade adp mda mdb mde mdt mdw",
    "slk iqy dqy oqy rqy odc sylk air swf xbap",
  ].flatMap((line) => line.split(" ")),
);
