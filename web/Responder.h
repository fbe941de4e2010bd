// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/Http.h"

#include <functional>
#include <memory>

namespace web {

// The right to answer one request, exactly once: from any thread, at any later time, also after the
// client or the server has gone (then nothing happens). Copies share the right; the first send()
// counts. If the last copy is dropped unanswered, the client gets 500.
class Responder
{
public:
    using Deliver = std::function<void(Response)>;

    // `deliver` is called once, on the thread that answers; it must be quick.
    explicit Responder(Deliver deliver);

    void send(Response response) const;

private:
    class Right;
    std::shared_ptr<Right> m_right;
};

// Runs on the server's own thread and must not block: whoever has to wait (for a commit, say) keeps
// the responder and answers from elsewhere.
using Handler = std::function<void(const Request &, Responder)>;

} // namespace web
