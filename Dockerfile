FROM python:3.13-slim AS build
WORKDIR /srv/whosaid
RUN python -m venv /srv/whosaid/.venv
ENV PATH=/srv/whosaid/.venv/bin:$PATH
COPY requirements.txt ./
RUN pip install --no-cache-dir --require-hashes -r requirements.txt
COPY pyproject.toml README.md LICENSE ./
COPY app app
COPY migrations migrations
RUN pip install --no-cache-dir --no-deps --no-build-isolation .
COPY seeds seeds
ENV WHOSAID_DATABASE_URL=sqlite:////data/whosaid.db
RUN mkdir /data && whosaid load seeds

FROM python:3.13-slim
RUN useradd --uid 10001 --no-create-home whosaid
COPY --from=build /srv/whosaid/.venv /srv/whosaid/.venv
COPY --from=build --chown=whosaid /data /data
ENV PATH=/srv/whosaid/.venv/bin:$PATH \
    PYTHONUNBUFFERED=1 \
    WHOSAID_DATABASE_URL=sqlite:////data/whosaid.db
USER whosaid
# Articles loaded into this volume are kept beside the seed that the image brings.
VOLUME /data
EXPOSE 8000
HEALTHCHECK --interval=30s --timeout=3s --start-period=10s \
    CMD ["python", "-c", "import urllib.request as u; u.urlopen('http://127.0.0.1:8000/readyz', timeout=2)"]
ENTRYPOINT ["whosaid"]
CMD ["serve", "--host", "0.0.0.0", "--port", "8000"]
