"""Made-up sentences of made-up offices, in eight languages, as many as are wanted."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Final

# Who, does what, about what, in what manner: any four in a row are a sentence.
_PARTS: Final = {
    "en": (
        ("The commission|The registrar of records|A panel of three members|The inspectorate|"
         "The legal department|The office for complaints|The public ombudsman|A joint committee"),
        ("has opened a review of|asks operators to document|has published its findings on|"
         "sets a deadline of thirty days for|refused an application concerning|"
         "will hold a hearing about|has amended the rules for|requires a written record of"),
        ("the storage of visitor lists|cameras in staff rooms|the exchange of customer files|"
         "parking permits of residents|membership cards of libraries|meter readings of tenants|"
         "the sale of address books|recordings of telephone orders|badges for building sites|"
         "the archive of the harbour office"),
        ("after complaints from several districts|unless the operator objects in writing|"
         "because the notice on the door was missing|and reports back in the autumn|"
         "at the request of the city council|without prejudice to later proceedings|"
         "as the former rules had expired|so that every person can look into their own file"),
    ),
    "es": (
        ("La comisión|El registro de expedientes|La inspección provincial|El defensor ciudadano|"
         "La oficina de reclamaciones|Un comité de tres miembros|El servicio jurídico"),
        ("ha abierto una revisión de|pide a los responsables que documenten|"
         "ha publicado sus conclusiones sobre|fija un plazo de treinta días para|"
         "rechazó una solicitud relativa a|celebrará una audiencia sobre|exige un registro de"),
        ("las listas de visitantes|las cámaras en salas de descanso|los ficheros de clientes|"
         "los permisos de aparcamiento|los carnés de biblioteca|las lecturas de contadores|"
         "la venta de agendas|las grabaciones de pedidos|las tarjetas de acceso a obras"),
        ("tras quejas de varios distritos|salvo oposición por escrito del responsable|"
         "porque faltaba el cartel en la puerta|e informará de nuevo en otoño|"
         "a petición del ayuntamiento|sin perjuicio de procedimientos posteriores|"
         "ya que las normas anteriores habían vencido"),
    ),
    "fr": (
        ("La commission|Le greffe des dossiers|L'inspection régionale|Le médiateur public|"
         "Le bureau des plaintes|Un comité de trois membres|Le service juridique"),
        ("a ouvert un examen de|demande aux exploitants de décrire|a publié ses conclusions sur|"
         "fixe un délai de trente jours pour|a rejeté une requête qui visait|"
         "tiendra une audience au sujet de|exige un relevé écrit de"),
        ("la tenue des listes de visiteurs|la vidéo dans les salles de repos|"
         "l'échange des fichiers de clients|la remise des cartes de stationnement|"
         "la gestion des cartes de bibliothèque|la lecture des compteurs d'eau|"
         "la vente des carnets d'adresses|l'enregistrement des commandes par téléphone"),
        ("après des plaintes de plusieurs quartiers|sauf opposition écrite de l'exploitant|"
         "parce que l'affiche manquait à la porte|et rendra compte à l'automne|"
         "à la demande du conseil municipal|sans préjudice de procédures ultérieures|"
         "puisque les règles précédentes avaient expiré"),
    ),
    "pt": (
        ("A comissão|O registo de processos|A inspeção regional|O provedor do cidadão|"
         "O gabinete de reclamações|Um comité de três membros|O serviço jurídico"),
        ("abriu uma análise de|pede aos responsáveis que documentem|publicou conclusões sobre|"
         "fixa um prazo de trinta dias para|recusou um pedido relativo a|"
         "realizará uma audiência sobre|exige um registo escrito de"),
        ("listas de visitantes|câmaras em salas de descanso|ficheiros de clientes|"
         "autorizações de estacionamento|cartões de biblioteca|leituras de contadores|"
         "venda de listas de moradas|gravações de encomendas|cartões de acesso a obras"),
        ("depois de queixas de vários bairros|salvo oposição por escrito do responsável|"
         "porque faltava o aviso na porta|e voltará a informar no outono|"
         "a pedido da câmara municipal|sem prejuízo de processos posteriores|"
         "já que as regras anteriores tinham caducado"),
    ),
    "id": (
        ("Komisi|Kantor pencatatan|Inspektorat daerah|Ombudsman kota|Bagian pengaduan|"
         "Panitia yang terdiri atas tiga orang|Bagian hukum"),
        ("membuka pemeriksaan atas|meminta pengelola mencatat|menerbitkan temuan tentang|"
         "menetapkan tenggat tiga puluh hari untuk|menolak permohonan mengenai|"
         "akan mengadakan sidang tentang|mewajibkan catatan tertulis atas"),
        ("daftar tamu gedung|kamera di ruang istirahat|pertukaran berkas pelanggan|"
         "izin parkir warga|kartu anggota perpustakaan|pembacaan meter air|"
         "penjualan buku alamat|rekaman pesanan telepon|kartu masuk proyek bangunan"),
        ("setelah ada pengaduan dari beberapa kecamatan|kecuali pengelola keberatan tertulis|"
         "karena pemberitahuan di pintu tidak ada|dan akan melapor lagi pada akhir tahun|"
         "atas permintaan dewan kota|tanpa mengurangi proses selanjutnya|"
         "sebab aturan yang lama sudah berakhir"),
    ),
    "sw": (
        ("Tume|Ofisi ya kumbukumbu|Idara ya ukaguzi|Msuluhishi wa umma|Ofisi ya malalamiko|"
         "Kamati ya watu watatu|Idara ya sheria"),
        ("imeanza kuchunguza|inawataka wasimamizi waandike kuhusu|imechapisha matokeo kuhusu|"
         "inaweka muda wa siku thelathini kwa|ilikataa ombi lililohusu|"
         "itasikiliza maoni kuhusu|inadai maandishi kuhusu"),
        ("orodha za wageni|kamera katika vyumba vya kupumzika|faili za wateja|"
         "vibali vya kuegesha magari|kadi za maktaba|usomaji wa mita za maji|"
         "uuzaji wa vitabu vya anwani|rekodi za maagizo ya simu|beji za maeneo ya ujenzi"),
        ("baada ya malalamiko kutoka wilaya kadhaa|isipokuwa msimamizi apinge kwa maandishi|"
         "kwa sababu tangazo mlangoni halikuwepo|na itatoa taarifa tena mwishoni mwa mwaka|"
         "kwa ombi la baraza la mji|bila kuathiri hatua za baadaye|"
         "kwani kanuni za awali zilikwisha muda"),
    ),
    "ru": (
        ("Комиссия|Служба регистрации|Районная инспекция|Городской уполномоченный|"
         "Отдел жалоб|Группа из трёх человек|Юридический отдел"),
        ("начинает проверку по вопросу о том, как ведутся|просит описать, где хранятся|"
         "публикует выводы о том, кому нужны|даёт тридцать дней, чтобы уничтожить|"
         "отклоняет ходатайство о передаче того, чем служат|обсудит на слушаниях"),
        ("списки посетителей|записи камер в комнатах отдыха|картотеки покупателей|"
         "разрешения на стоянку|читательские билеты|показания счётчиков воды|"
         "адресные книги|записи телефонных заказов|пропуска на стройку"),
        ("после жалоб из нескольких районов|если владелец не возразит письменно|"
         "поскольку объявления на двери не было|и доложит об этом осенью|"
         "по просьбе городского совета|не предрешая дальнейших шагов|"
         "так как прежние правила утратили силу"),
    ),
    "zh": (
        "委员会|登记处|地区督察组|公众监察员|投诉办公室|三人小组|法律部门",
        ("已经开始审查|要求经营者书面说明|公布了有关调查结果，涉及|规定三十天内整改|"
         "驳回了一项申请，内容是|将举行听证会，讨论|要求保存书面记录，包括"),
        ("访客名单的保存方式|休息室内的摄像设备|客户档案的相互交换|居民停车许可证|"
         "图书馆借书卡|住户水表读数|通讯录的出售|电话订购录音|工地出入证"),
        ("因为多个街道提出了意见|除非经营者以书面形式反对|因为门口没有张贴告示|"
         "并将在秋季再次通报|这是应市议会的请求作出的|不影响今后的其他程序|因为原有规定已经到期"),
    ),
}  # fmt: skip
LANGUAGES: Final = tuple(_PARTS)

_LISTS: Final = {
    language: tuple(tuple(part.split("|")) for part in parts) for language, parts in _PARTS.items()
}


def sentences(language: str, seed: str) -> Iterator[str]:
    """Sentences without end, always the same for the same ``seed``; each has a reference, so
    that no two texts are alike."""
    luck = random.Random(f"{language} {seed}")
    spaced = language != "zh"
    while True:
        words = [luck.choice(part) for part in _LISTS[language]]
        reference = f"{luck.choice('ABCDEFGHKLMN')}{luck.randrange(100, 9_999)}"
        if spaced:
            yield f"{' '.join(words)} ({reference})."
        else:
            yield f"{words[0]}{words[1]}{words[2]}，{words[3]}（{reference}）。"


def text(language: str, seed: str, letters: int) -> str:
    """At least so many letters of `sentences`."""
    found = ""
    for sentence in sentences(language, seed):
        if len(found) >= letters:
            break
        found += sentence + (" " if language != "zh" else "")
    return found.strip()
