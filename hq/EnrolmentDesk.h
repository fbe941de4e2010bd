// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hq/BundleMaker.h"
#include "hq/EnrolmentQuestion.h"
#include "hq/Intake.h"
#include "hq/TryLimit.h"
#include "web/Router.h"

namespace hq {

// Where desks ask to be let in (wire/Enrolment.h):
//   POST /v1/enrol/begin, /v1/enrol/poll   messages under a one-time code's MAC
//   POST /v1/enrol/done                    an envelope with wire::Enrolled, signed by the desk
//   POST /v1/enrol/bundle                  the same; answered with its newest bundle
//   POST /v1/enrol/gift                    an envelope with wire::KeyGift, signed by the desk
// 200 with an answer under the same MAC, whatever it says; 400 malformed; 404 no such code: wrong,
// or a day old; 429 too many tries, from this address or of this code; 503 while the book cannot be
// used. Done and gift are answered with a receipt. Runs on the server's thread; few come, and the
// limits keep it few.
class EnrolmentDesk
{
public:
    EnrolmentDesk(core::Mode mode,
                  EnrolmentBook &book,
                  const BundleMaker &bundles,
                  Intake &intake,
                  const ReceiptDesk &receipts,
                  Clock clock);

    void addTo(web::Router &router);

private:
    using Question = EnrolmentQuestion;
    enum class Kind { Begin, Poll };

    void take(Kind kind, const web::Request &request, const web::Responder &responder);
    [[nodiscard]] std::optional<QByteArray> beginning(const Question &question);
    [[nodiscard]] std::optional<QByteArray> polled(const Question &question);
    [[nodiscard]] std::optional<QByteArray> begun(const Question &question,
                                                  const wire::EnrolmentBegin &begin);
    [[nodiscard]] std::optional<QByteArray> begunAnswer(const Question &question,
                                                        const wire::EnrolmentBegin &begin);
    [[nodiscard]] QByteArray state(const Question &question, wire::EnrolmentState state) const;
    [[nodiscard]] std::optional<QByteArray> approved(const Question &question);
    void giveBundle(const web::Request &request, const web::Responder &responder);
    void takeGift(const web::Request &request, const web::Responder &responder);
    void settle(const core::KioskId &kiosk,
                const BookResult<void> &done,
                const web::Request &request,
                const web::Responder &responder);
    void takeDone(const web::Request &request, const web::Responder &responder);

    core::Mode m_mode;
    EnrolmentBook &m_book;
    const BundleMaker &m_bundles;
    Intake &m_intake;
    const ReceiptDesk &m_receipts;
    Clock m_clock;
    // So many at once, then one after each wait, which does not grow: a desk that waits asks on.
    TryLimit m_begins{
        {19, std::chrono::seconds(3), std::chrono::seconds(3), std::chrono::seconds(3)}};
    TryLimit m_polls{{119,
                      std::chrono::milliseconds(250),
                      std::chrono::milliseconds(250),
                      std::chrono::milliseconds(250)}};
};

} // namespace hq
