// SPDX-License-Identifier: Apache-2.0
#include "web/Responder.h"

#include <atomic>

namespace web {

class Responder::Right
{
public:
    explicit Right(Deliver deliver)
        : m_deliver(std::move(deliver))
    {}
    ~Right() { use(Response::plain(500)); }
    Right(const Right &) = delete;
    Right &operator=(const Right &) = delete;

    void use(Response response)
    {
        if (!m_used.exchange(true))
            m_deliver(std::move(response));
    }

private:
    Deliver m_deliver;
    std::atomic_bool m_used = false;
};

Responder::Responder(Deliver deliver)
    : m_right(std::make_shared<Right>(std::move(deliver)))
{}

void Responder::send(Response response) const
{
    m_right->use(std::move(response));
}

} // namespace web
