import { accessSetup, syncDone, syncImpossible, syncTried } from './drawings/company-portal.ts'
import { deletedDevice } from './drawings/configuration-manager.ts'
import { connectorDownload, connectorEnrolled, connectorInstall, pkcsValues } from './drawings/digicert-connector.ts'
import {
  certificateMissing,
  nameAnyCertificate,
  nameBaltimore,
  padlock,
  viewCertificates,
} from './drawings/missing-certificate.ts'
import { authorityIssued, installNotification, iosCertificate, windowsEvent } from './drawings/scep-delivery.ts'
import {
  appOptimization,
  batteryTile,
  companyPortalListed,
  companyPortalOff,
  powerSavingDetail,
  smartManagerIcon,
} from './drawings/smart-manager.ts'
import type { PictureDrawing } from './picture-drawing.ts'
import type { PictureName } from './words.ts'

/** Every drawing, by the name of the picture in articles, without folder and extension. */
export const catalogue: { readonly [Name in PictureName]: PictureDrawing<Name> } = {
  'andr-cert_install-1-cert_missing': certificateMissing,
  'andr-cert_install-2-add_cert_name': nameBaltimore,
  'andr-missing-cert-cert-name': nameAnyCertificate,
  'andr-missing-cert-ie-padlock-symbol': padlock,
  'andr-missg-cert-ie-view-cert-button': viewCertificates,
  'smart-manager-app-icon': smartManagerIcon,
  'smart-manager-battery-tile': batteryTile,
  'smart-manager-app-power-saving-detail': powerSavingDetail,
  'smart-manager-company-portal': companyPortalListed,
  'smart-manager-app-optimization-turned-off': appOptimization,
  'smart-manager-verify-comp-portal-turned-off': companyPortalOff,
  ios_cp_app_trying_to_sync_notification: syncTried,
  ios_cp_app_sync_successful_notification: syncDone,
  ios_cp_app_unable_to_sync_notification: syncImpossible,
  ios_cp_app_company_access_setup: accessSetup,
  CM_With_Intune_Unknown_App_Deleted_Device: deletedDevice,
  'certificate-authority': authorityIssued,
  'android-notification': installNotification,
  'ios-certificate': iosCertificate,
  'device-app-log': windowsEvent,
  'connector-download': connectorDownload,
  'digicert-ca-connector-install': connectorInstall,
  'certificates-digicert-configure-connector-configure': connectorEnrolled,
  'certificates-digicert-pkcs-example': pkcsValues,
}
