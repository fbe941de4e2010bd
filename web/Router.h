// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "web/EventStream.h"
#include "web/Responder.h"
#include "web/StaticFiles.h"

#include <map>
#include <memory>
#include <variant>
#include <vector>

namespace web {

// Which path is whose. Filled before the server starts, never changed afterwards.
class Router
{
public:
    // Exactly this path.
    void handle(Method method, const QByteArray &path, Handler handler);
    // Every path that begins so, e.g. "/v1/log/"; an exact path wins, then the longest beginning.
    void handleBelow(Method method, const QByteArray &beginning, Handler handler);
    // GET opens the stream as text/event-stream.
    void stream(const QByteArray &path, std::shared_ptr<EventStream> events);
    void serve(StaticFiles files);
    // The answer where nobody has the path; the bare 404 unless said.
    void otherwise(Response answer);

    // An answer that is ready, the handler to call, or the stream to join.
    using Target = std::variant<Response, const Handler *, std::shared_ptr<EventStream>>;
    [[nodiscard]] Target find(const Request &request) const;

private:
    using Handlers = std::map<Method, Handler>;
    [[nodiscard]] const Handlers *handlersFor(const QByteArray &path) const;

    std::map<QByteArray, Handlers> m_exact;
    std::map<QByteArray, Handlers> m_below;
    std::map<QByteArray, std::shared_ptr<EventStream>> m_streams;
    std::vector<StaticFiles> m_files;
    Response m_otherwise = Response::plain(404);
};

} // namespace web
