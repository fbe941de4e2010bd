// SPDX-License-Identifier: Apache-2.0
#include "tests/faults/Battlefield.h"

#include "bench/ProcessSize.h"
#include "store/SqliteRegister.h"
#include "tests/faults/AttackRules.h"
#include "vault/KeyFolder.h"

#include <csignal>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace faults {

namespace {

BoardFigures figuresIn(const QByteArray &board)
{
    BoardFigures figures;
    const auto shelters = QJsonDocument::fromJson(board).object().value(u"shelters"_s).toArray();
    for (const auto &shelter : shelters) {
        figures[shelter.toObject().value(u"code"_s).toString()] =
            shelter.toObject().value(u"figures"_s).toObject();
    }
    return figures;
}

} // namespace

Battlefield::Battlefield(QString folder, quint32 seed, Copies copies)
    : m_folder(std::move(folder))
    , m_random(seed)
    , m_copies(copies)
{
    m_network.setProxy(QNetworkProxy::NoProxy);
    connect(&m_looks, &QTimer::timeout, this, &Battlefield::look);
}

Battlefield::~Battlefield()
{
    thawHeadquarters();
}

bool Battlefield::begin()
{
    QDir().mkpath(m_folder);
    QFile trouble(m_folder + u"/trouble"_s);
    if (!trouble.open(QIODevice::WriteOnly) || trouble.write("-") != 1) {
        return false;
    }
    trouble.close();
    auto environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(PROGRAM_DIR "/libdisktrouble.so"));
    environment.insert(u"ASAN_OPTIONS"_s, u"verify_asan_link_order=0:detect_leaks=0"_s);
    environment.insert(u"UKETSUKE_DISK_TROUBLE"_s, trouble.fileName());
    environment.insert(u"UKETSUKE_DISK_TROUBLE_ROOT"_s, m_hq.folder());
    m_hq.setEnvironment(environment);
    hqtest::HqProcess foreign;
    if (!m_hq.start() || !foreign.start()) {
        return false;
    }
    m_line = std::make_unique<faulttest::FaultProxy>(
        faulttest::TlsIdentity::ofHeadquarters(m_hq.data()),
        faulttest::TlsIdentity::ofHeadquarters(foreign.data()),
        m_hq.municipality().value(u"ca"_s).toString().toLatin1());
    m_line->setTarget(m_hq.url());
    if (!m_line->start()) {
        return false;
    }
    const auto school = u"999999-001"_s;
    const auto hall = u"999999-004"_s;
    for (quint32 number = 0; number < 5; ++number) {
        addDesk(number, number < 3 ? school : hall).start(m_random.generate());
    }
    m_looks.start(300ms);
    return true;
}

DeskProcess &Battlefield::addDesk(quint32 number, const QString &shelter)
{
    auto desk = std::make_unique<DeskProcess>(
        DeskProcess::Place{m_folder + u"/desk-%1"_s.arg(number),
                           shelter,
                           number,
                           m_hq.data() + u"/public/municipality.json"_s,
                           m_line->url()});
    DeskProcess *one = desk.get();
    connect(one, &DeskProcess::ready, this, [this, one] { admit(*one); });
    connect(one, &DeskProcess::arrived, this, [this, one](const QStringList &bands) {
        bringTogether(*one, bands);
    });
    connect(one, &DeskProcess::died, this, [this, one] { raise(*one); });
    m_desks.push_back(std::move(desk));
    return *one;
}

void Battlefield::raise(DeskProcess &desk)
{
    if (m_stage == Stage::Attack && m_copies == Copies::OfDesks) {
        copyDesk(desk);
    }
    const int wait = m_stage == Stage::Attack ? m_random.bounded(1, 2'000) : 200;
    QTimer::singleShot(wait, &desk, [this, &desk] {
        if (!desk.isRunning() && m_stage != Stage::Ending) {
            ++m_starts;
            desk.start(m_random.generate());
        }
    });
}

void Battlefield::copyDesk(DeskProcess &desk)
{
    if (&desk != std::exchange(m_toCopy, nullptr)) {
        if (!desk.hasSnapshot()) {
            desk.takeSnapshot();
        }
        return;
    }
    ++m_copiesMade;
    m_copied.insert(desk.place().shelter);
    if (desk.hasSnapshot()) {
        desk.putBack();
    } else {
        cloneDesk(desk);
    }
}

void Battlefield::cloneDesk(const DeskProcess &desk)
{
    const auto number = static_cast<quint32>(m_desks.size());
    DeskProcess &clone = addDesk(number, desk.place().shelter);
    desk.copyTo(clone.place().folder,
                m_random.bounded(2) == 0 ? DeskProcess::Marker::Left : DeskProcess::Marker::Copied);
    clone.start(m_random.generate());
}

void Battlefield::copySomething()
{
    if (m_copies == Copies::OfHeadquarters) {
        const QString snapshot = m_folder + u"/headquarters"_s;
        killHeadquarters();
        if (QFile::exists(snapshot)) {
            ++m_copiesMade;
            copyHeadquarters(snapshot, m_hq.data());
            QDir(snapshot).removeRecursively();
        } else {
            copyHeadquarters(m_hq.data(), snapshot);
        }
        startHeadquarters();
    } else if (m_copies == Copies::OfDesks && m_desks.size() < deskNumbers) {
        m_toCopy = m_desks[m_random.bounded(static_cast<quint32>(m_desks.size()))].get();
        m_toCopy->thaw();
        m_toCopy->kill();
    }
}

// The database alone: its marker lies outside, and keys do not change.
void Battlefield::copyHeadquarters(const QString &from, const QString &to) const
{
    QDir().mkpath(to);
    for (const QString &name : {u"hq.db"_s, u"hq.db-wal"_s, u"hq.db-shm"_s}) {
        QFile::remove(to + u'/' + name);
        if (!name.endsWith(u"-shm"_s)) {
            QFile::copy(from + u'/' + name, to + u'/' + name);
        }
    }
}

bool Battlefield::isExpected(const QString &alarm) const
{
    const QStringList ofTheMachine{u"disk_low"_s, u"backup_failed"_s};
    const QStringList ofCopies{
        u"branched"_s, u"restored"_s, u"cloned"_s, u"server_restored"_s, u"diverged"_s};
    return ofTheMachine.contains(alarm) || (m_copies != Copies::None && ofCopies.contains(alarm));
}

void Battlefield::admit(const DeskProcess &desk)
{
    const auto keys = vault::KeyFolder::open(desk.data() + u"/keys"_s);
    if (keys) {
        m_hq.admit(keys->kiosk(), keys->signer().publicKey());
    }
}

// Some of who arrived here leave by another desk of the shelter, which sees only the band.
void Battlefield::bringTogether(const DeskProcess &from, const QStringList &bands)
{
    for (const QString &band : bands) {
        const auto handle = core::Handle::fromText(band.section(u':', 0, 0));
        if (!handle || partOf(*handle) == Part::Own || m_stage != Stage::Attack) {
            continue;
        }
        std::vector<DeskProcess *> others;
        for (const auto &desk : m_desks) {
            if (desk.get() != &from && desk->place().shelter == from.place().shelter) {
                others.push_back(desk.get());
            }
        }
        if (others.empty()) {
            continue;
        }
        DeskProcess &other = *others[m_random.bounded(static_cast<quint32>(others.size()))];
        m_letOutByTwo[from.place().shelter] += partOf(*handle) == Part::ForBoth ? 1 : 0;
        const QString order = u"out %1 %2"_s.arg(handle->text(), band.section(u':', 1));
        QTimer::singleShot(
            m_random.bounded(1, 4'000), this, [this, &other, order] { letOutBy(other, order); });
    }
}

void Battlefield::letOutBy(DeskProcess &desk, const QString &order)
{
    if (m_stage != Stage::Attack) {
        return;
    }
    if (desk.isRunning()) {
        desk.order(order);
    } else {
        QTimer::singleShot(500, this, [this, &desk, order] { letOutBy(desk, order); });
    }
}

void Battlefield::killHeadquarters()
{
    thawHeadquarters();
    m_hq.kill();
}

void Battlefield::startHeadquarters()
{
    if (m_hq.processId() != 0) {
        return;
    }
    ++m_starts;
    // While its disk refuses it does not start; the healing tries again.
    if (m_hq.start()) {
        m_line->setTarget(m_hq.url());
    }
}

void Battlefield::freezeHeadquarters()
{
    if (m_hq.processId() != 0) {
        ::kill(static_cast<pid_t>(m_hq.processId()), SIGSTOP);
    }
}

void Battlefield::thawHeadquarters()
{
    if (m_hq.processId() != 0) {
        ::kill(static_cast<pid_t>(m_hq.processId()), SIGCONT);
    }
}

void Battlefield::setHeadquartersDisk(char trouble)
{
    QFile file(m_folder + u"/trouble"_s);
    if (file.open(QIODevice::ReadWrite | QIODevice::Unbuffered)) {
        file.write(QByteArray(1, trouble));
    }
}

void Battlefield::postOldBatch(const DeskProcess &desk, QRandomGenerator &random)
{
    const auto keys = vault::KeyFolder::open(desk.data() + u"/keys"_s);
    if (!keys || m_hq.processId() == 0) {
        return;
    }
    store::RegisterOptions options;
    options.dataFolder = desk.data();
    options.kiosk = keys->kiosk();
    options.sealing = keys->sealingKeys();
    options.access = store::Access::LookOnly;
    const auto reg = store::SqliteRegister::open(options);
    const auto head = reg ? (*reg)->head() : std::nullopt;
    if (!head) {
        return;
    }
    const quint64 first = 1 + random.bounded(head->seq);
    const auto records = (*reg)->recordsFrom(head->stream, first, 20, wire::maxBatchBytes);
    const auto record =
        records && !records->empty() ? core::recordFrom(records->front()) : std::nullopt;
    if (!record) {
        return;
    }
    const wire::Batch batch{head->stream, first, record->clear.previousHash, *records};
    QNetworkReply *reply = m_hq.postAsync(
        u"/v1/log/%1/%2"_s.arg(head->stream.kiosk.text()).arg(head->stream.incarnation),
        wire::seal({wire::PayloadType::Batch, {head->stream.kiosk}, wire::encode(batch)},
                   wire::signWith(keys->signer())));
    connect(reply, &QNetworkReply::finished, reply, &QObject::deleteLater);
}

void Battlefield::look()
{
    m_mostMemory = std::max(m_mostMemory, bench::sizeOf(m_hq.processId()).residentKiB);
    QNetworkRequest request(QUrl(m_hq.board() + u"v1/board.json"_s));
    request.setTransferTimeout(1'000);
    QNetworkReply *reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply] {
        const QByteArray board =
            reply->error() == QNetworkReply::NoError ? reply->readAll() : QByteArray();
        reply->deleteLater();
        // By then everything that the desks said before is read.
        QTimer::singleShot(500, this, [this, board] { judge(board); });
    });
}

void Battlefield::judge(const QByteArray &board)
{
    for (const auto &[code, figures] : figuresIn(board)) {
        const QJsonValue people = figures.value(u"people"_s);
        if (people.isDouble() && !m_copied.contains(code)) {
            ++m_looked;
            judgeShelter(code, people.toInt());
        }
    }
}

// Stale, but never wrong: what is shown is the sum of what its desks once had.
void Battlefield::judgeShelter(const QString &code, int people)
{
    int least = 0;
    int most = m_letOutByTwo[code];
    for (const auto &desk : m_desks) {
        if (desk->place().shelter == code) {
            least += desk->leastSum();
            most += desk->mostSum();
        }
    }
    if (people < least || people > most) {
        m_problems.append(
            u"board: %1 shows %2, its desks had %3 to %4"_s.arg(code).arg(people).arg(least).arg(
                most));
    }
}

void Battlefield::pause(std::chrono::milliseconds time)
{
    QEventLoop loop;
    QTimer::singleShot(time, &loop, &QEventLoop::quit);
    loop.exec();
}

BoardFigures Battlefield::figures()
{
    return figuresIn(m_hq.get(u"v1/board.json"_s));
}

QString Battlefield::summary() const
{
    std::size_t tried = 0;
    int refused = 0;
    for (const auto &desk : m_desks) {
        tried += desk->tries().size();
        refused += desk->refusals();
    }
    return u"%1 events tried, %2 refused by the disk, %3 restarts, board looked at %4 times, "
           "headquarters at most %5 MB, %6 copies"_s.arg(tried)
               .arg(refused)
               .arg(m_starts)
               .arg(m_looked)
               .arg(m_mostMemory / 1'024)
               .arg(m_copiesMade);
}

} // namespace faults
