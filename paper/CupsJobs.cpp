// SPDX-License-Identifier: Apache-2.0
#include "paper/CupsJobs.h"

#include "paper/CupsCall.h"

#include <QBuffer>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace paper {

using core::SlipState;

namespace {

std::optional<QByteArray> pdfBy(const std::function<bool(QIODevice &to)> &paint)
{
    QBuffer pdf;
    const bool isDone = pdf.open(QIODevice::WriteOnly) && paint(pdf);
    return isDone ? std::optional(pdf.data()) : std::nullopt;
}

} // namespace

CupsJobs::CupsJobs(QString queue, const CupsTimes &times, QObject *parent)
    : QObject(parent)
    , m_queue(std::move(queue))
    , m_times(times)
{
    m_painter.setMaxThreadCount(1);
    m_nextLook.setSingleShot(true);
    m_nextLook.setInterval(m_times.look);
    connect(&m_nextLook, &QTimer::timeout, this, &CupsJobs::look);
}

void CupsJobs::print(CupsOrder what)
{
    cancelSame(what.codes);
    Job job{++m_lastOrder, {}, what.codes, {}, QDeadlineTimer(m_times.most)};
    job.patience = patienceFor(job);
    m_said = SlipState::Printing;
    // Sixty slips take longer to paint than the screen may stand still.
    m_painter.start([this, order = job.order, what = std::move(what)] {
        auto pdf = pdfBy(what.paint);
        QMetaObject::invokeMethod(
            this,
            [this, order, arguments = what.arguments, pdf = std::move(pdf)] {
                submit(order, arguments, pdf);
            },
            Qt::QueuedConnection);
    });
    m_jobs.push_back(std::move(job));
}

void CupsJobs::withdraw()
{
    for (Job &job : m_jobs) {
        job.most = QDeadlineTimer(0);
    }
}

void CupsJobs::submit(int order, const QStringList &arguments, const std::optional<QByteArray> &pdf)
{
    if (!pdf) {
        noteSubmitted(order, std::nullopt);
        return;
    }
    call(u"lp"_s, QStringList{u"-d"_s, m_queue} + arguments, *pdf, [this, order](const auto &lp) {
        noteSubmitted(order, lp);
    });
}

void CupsJobs::noteSubmitted(int order, const std::optional<QByteArray> &lp)
{
    const auto job = std::find_if(
        m_jobs.begin(), m_jobs.end(), [order](const Job &one) { return one.order == order; });
    if (job == m_jobs.end()) {
        return;
    }
    const auto id = lp ? jobFrom(*lp) : std::nullopt;
    if (!id) {
        m_jobs.erase(job);
        say(order, SlipState::Failed);
        return;
    }
    job->id = *id;
    if (!m_nextLook.isActive()) {
        m_nextLook.start();
    }
}

void CupsJobs::look()
{
    QStringList known; // what comes while lpstat is under way is not in its answer
    for (const Job &job : m_jobs) {
        known.append(job.id);
    }
    call(u"lpstat"_s,
         {u"-l"_s, u"-p"_s, m_queue, u"-W"_s, u"not-completed"_s, u"-o"_s, m_queue},
         {},
         [this, known](const auto &lpstat) {
             weighAll(known, lpstat ? queueFrom(*lpstat) : std::nullopt);
         });
}

void CupsJobs::weighAll(const QStringList &known, const std::optional<CupsQueue> &queue)
{
    std::vector<Job> open;
    for (Job &job : std::exchange(m_jobs, {})) {
        const Place place = open.empty() ? Place::First : Place::BehindAnother;
        const bool isKnown = !job.id.isEmpty() && known.contains(job.id);
        const Fate fate = isKnown ? weigh(job, queue, place) : Fate::Open;
        if (fate == Fate::Gone) {
            askHowItEnded(job);
        } else if (fate == Fate::GiveUp) {
            cancel(job);
            say(job.order, SlipState::Failed);
        } else {
            if (queue && isKnown) {
                say(job.order,
                    queue->state == CupsQueue::State::OutOfPaper ? SlipState::OutOfPaper
                                                                 : SlipState::Printing);
            }
            open.push_back(std::move(job));
        }
    }
    open.insert(open.end(), m_jobs.begin(), m_jobs.end()); // asked for by whoever heard of these
    m_jobs = std::move(open);
    if (!m_jobs.empty()) {
        m_nextLook.start();
    }
}

CupsJobs::Fate CupsJobs::weigh(Job &job, const std::optional<CupsQueue> &queue, Place place) const
{
    if (queue && !queue->waiting.contains(job.id)) {
        return Fate::Gone;
    }
    const bool isOutOfPaper = queue && queue->state == CupsQueue::State::OutOfPaper;
    if (isOutOfPaper || place == Place::BehindAnother) {
        job.patience = patienceFor(job);
    }
    const bool isStopped = queue && queue->state == CupsQueue::State::Stopped;
    return isStopped || job.patience.hasExpired() || job.most.hasExpired() ? Fate::GiveUp
                                                                           : Fate::Open;
}

void CupsJobs::askHowItEnded(const Job &job)
{
    call(u"lpstat"_s,
         {u"-l"_s, u"-W"_s, u"completed"_s, u"-o"_s, m_queue},
         {},
         [this, order = job.order, id = job.id](const auto &lpstat) {
             const bool isPrinted = lpstat && !wasGivenUp(id, *lpstat);
             say(order, isPrinted ? SlipState::Printed : SlipState::Failed);
         });
}

void CupsJobs::cancel(const Job &job)
{
    call(u"cancel"_s, {job.id}, {}, [](const auto &) {});
}

// Tapped once more, because no paper came: not two papers of one code.
void CupsJobs::cancelSame(const QStringList &codes)
{
    const auto isSame = [&codes](const Job &job) {
        return !job.id.isEmpty() && job.codes == codes;
    };
    for (const Job &job : m_jobs) {
        if (isSame(job)) {
            cancel(job);
        }
    }
    std::erase_if(m_jobs, isSame);
}

QDeadlineTimer CupsJobs::patienceFor(const Job &job) const
{
    return QDeadlineTimer(m_times.patience +
                          m_times.perPage * static_cast<qint64>(job.codes.size()));
}

void CupsJobs::call(const QString &program,
                    const QStringList &arguments,
                    const QByteArray &input,
                    const std::function<void(const std::optional<QByteArray> &)> &then)
{
    auto *run = new CupsCall(m_times.call, this);
    connect(run, &CupsCall::ended, this, [run, then](const auto &output) {
        run->deleteLater();
        then(output);
    });
    run->run(program, arguments, input);
}

void CupsJobs::say(int order, SlipState state)
{
    if (order == m_lastOrder && state != m_said) {
        m_said = state;
        Q_EMIT changed(state);
    }
}

} // namespace paper
