; The installer for Windows: for one user, without administrator's rights, and removed without a trace.
; makensis -WX -DVERSION=0.2.0 -DPAYLOAD=..\..\dist\steelyard -DOUT=..\..\dist\steelyard-setup.exe steelyard.nsi
Unicode true
!ifndef VERSION
  !error "say -DVERSION=..."
!endif
!ifndef PAYLOAD
  !error "say -DPAYLOAD=the folder of the bundle"
!endif
!define ID "app.steelyard.Steelyard"
!define PROGID "${ID}.decision"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${ID}"
!include "MUI2.nsh"
!include "FileFunc.nsh"

Name "Steelyard"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\Steelyard"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
RequestExecutionLevel user
SetCompressor /SOLID lzma
ManifestDPIAware true
VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "Steelyard"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "Steelyard setup"
VIAddVersionKey "LegalCopyright" "Steelyard contributors, MIT licence"

!define MUI_ICON "..\..\resources\app-icon\steelyard.ico"
!define MUI_UNICON "..\..\resources\app-icon\steelyard.ico"
!insertmacro MUI_PAGE_LICENSE "..\..\LICENSE"
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "English"

Section "Steelyard"
  ; what an earlier version has left goes first, so that no library of it is loaded
  RMDir /r "$INSTDIR\_internal"
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}\*.*"
  File "..\..\resources\app-icon\steelyard.ico"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\Steelyard.lnk" "$INSTDIR\steelyard-window.exe" "" "$INSTDIR\steelyard.ico"

  ; Windows goes by the last ending alone: .steelyard is ours, .yaml is only offered under "Open with"
  WriteRegStr HKCU "Software\Classes\.steelyard" "" "${PROGID}"
  WriteRegStr HKCU "Software\Classes\${PROGID}" "" "Steelyard decision"
  WriteRegStr HKCU "Software\Classes\${PROGID}\DefaultIcon" "" "$INSTDIR\steelyard.ico"
  WriteRegStr HKCU "Software\Classes\${PROGID}\shell\open\command" "" '"$INSTDIR\steelyard-window.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\steelyard-window.exe\shell\open\command" "" '"$INSTDIR\steelyard-window.exe" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\steelyard-window.exe\SupportedTypes" ".steelyard" ""
  WriteRegStr HKCU "Software\Classes\Applications\steelyard-window.exe\SupportedTypes" ".yaml" ""
  WriteRegStr HKCU "Software\Classes\Applications\steelyard-window.exe\SupportedTypes" ".yml" ""

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "Steelyard"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\steelyard.ico"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "Steelyard contributors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
  ${RefreshShellIcons}
SectionEnd

Section "Uninstall"
  ; only what was installed goes: whoever chose a folder with other things in it keeps them
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\steelyard.exe"
  Delete "$INSTDIR\steelyard-window.exe"
  Delete "$INSTDIR\steelyard.ico"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR"
  Delete "$SMPROGRAMS\Steelyard.lnk"
  DeleteRegKey HKCU "Software\Classes\.steelyard"
  DeleteRegKey HKCU "Software\Classes\${PROGID}"
  DeleteRegKey HKCU "Software\Classes\Applications\steelyard-window.exe"
  DeleteRegKey HKCU "${UNINSTALL}"
  ${RefreshShellIcons}
SectionEnd
