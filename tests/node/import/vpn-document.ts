import { bullet, chart, comment, contents, heading, link, paragraph, picture, step, table, title, wordFile } from './word-file.ts'

/** A picture of one pixel, of a colour. */
const pixel = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'))
export const redPixel = pixel('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==')
export const bluePixel = pixel('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPj/HwADBwIAMCbHYQAAAABJRU5ErkJggg==')

/** A helpdesk's document: pictures, an error table, two causes with their solutions, numbered headings, a list of contents. */
export const vpnDocument = (): Uint8Array =>
  wordFile({
    pictures: { rId10: redPixel, rId11: bluePixel },
    links: { rId20: 'https://portail.hopital.example/vpn', rId21: 'file:///S:/IT/VPN/procedure.docx' },
    body: [
      title('Se connecter au VPN depuis la maison'),
      contents('1. Objet\t1'),
      contents('2. Se connecter\t1'),
      heading(1, '1. Objet'),
      paragraph('Le VPN donne accès au dossier patient et aux dossiers partagés depuis votre domicile.'),
      heading(1, '2. Se connecter'),
      step('Cliquez sur l’icône **VPN Hôpital** en bas à droite de l’écran.'),
      picture('rId10', 'Icône du VPN dans la barre des tâches'),
      step('Cliquez sur **Se connecter**.'),
      picture('rId11'),
      step('Tapez votre mot de passe et approuvez la notification sur votre téléphone.'),
      comment('Vous devez voir un cadenas vert.'),
      heading(1, '3. Messages d’erreur'),
      table([
        ['**Message**', '**Que faire**'],
        ['Erreur -5 : session expirée', 'Fermez le VPN, puis reconnectez-vous.'],
        ['Erreur -12 : compte bloqué', 'N’essayez plus. Appelez le helpdesk au 1234.'],
        ['Erreur -20 : pas de réseau', 'Vérifiez le Wi-Fi.\nRedémarrez le PC.'],
      ]),
      heading(1, '4. Le VPN ne se connecte pas'),
      heading(2, '4.1 Cause 1 : le client est trop ancien'),
      step('Ouvrez le **Centre logiciel**.'),
      step('Installez la mise à jour **VPN Hôpital**.'),
      heading(2, '4.2 Cause 2 : le certificat a expiré'),
      link('rId20', 'Renouvelez-le sur le ', 'portail', ', puis redémarrez le PC.'),
      link('rId21', 'Les administrateurs suivent la ', 'procédure interne'),
      chart(),
      heading(1, '5. Contact'),
      paragraph('Si rien ne vous aide, appelez le helpdesk au 1234. Préparez :'),
      bullet('le nom de votre PC ;'),
      bullet('le message affiché.'),
    ],
  })

/** The same document, as the Dutch-speaking helpdesk wrote it. */
export const dutchVpnDocument = (): Uint8Array =>
  wordFile({
    pictures: { rId10: redPixel, rId11: bluePixel },
    links: { rId20: 'https://portaal.ziekenhuis.example/vpn' },
    body: [
      title('Thuis verbinden met de VPN'),
      heading(1, '1. Doel'),
      paragraph('Met de VPN opent u thuis het patiëntendossier en de gedeelde mappen.'),
      heading(1, '2. Verbinden'),
      step('Klik op het pictogram **VPN Ziekenhuis** rechts onderaan op het scherm.'),
      picture('rId10', 'Pictogram van de VPN in de taakbalk'),
      step('Klik op **Verbinden**.'),
      picture('rId11'),
      step('Typ uw wachtwoord en keur de melding op uw telefoon goed.'),
      paragraph('U moet een groen slot zien.'),
      heading(1, '3. Foutmeldingen'),
      table([
        ['**Melding**', '**Wat te doen**'],
        ['Fout -5: sessie verlopen', 'Sluit de VPN en maak opnieuw verbinding.'],
        ['Fout -12: account geblokkeerd', 'Probeer niet meer. Bel de helpdesk op 1234.'],
        ['Fout -20: geen netwerk', 'Controleer de wifi.\nStart de pc opnieuw op.'],
      ]),
      heading(1, '4. De VPN maakt geen verbinding'),
      heading(2, '4.1 Oorzaak 1: het programma is te oud'),
      step('Open het **Softwarecentrum**.'),
      step('Installeer de update **VPN Ziekenhuis**.'),
      heading(2, '4.2 Oorzaak 2: het certificaat is verlopen'),
      link('rId20', 'Vernieuw het op het ', 'portaal', ' en start de pc opnieuw op.'),
      paragraph('De beheerders volgen de interne procedure'),
      heading(1, '5. Contact'),
      paragraph('Als niets helpt, bel de helpdesk op 1234. Hou klaar:'),
      bullet('de naam van uw pc;'),
      bullet('de melding op het scherm.'),
    ],
  })
